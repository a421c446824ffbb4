import type { Loss, Model } from '../engine/definitions.ts';

/** 1/|B| Σ ℓ′, without what is multiplied by it. */
export function headTex({ slopeTex }: Pick<Loss, 'slopeTex'>): string {
  return `\\nabla L_B=\\frac{${slopeTex.factor}}{|B|}\\sum_{i\\in B}${slopeTex.rest}`;
}

/** The column of ∂ŷ/∂a and ∂ŷ/∂b; a bracket at the start of a row would be read as its height. */
export function slopesTex({ slopesTex: [a, b] }: Pick<Model, 'slopesTex'>): string {
  return `\\begin{bmatrix}${a}\\\\{${b}}\\end{bmatrix}`;
}
