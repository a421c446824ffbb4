import type { Model } from '../definitions.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';

type Scaled = Pick<Problem, 'scale' | 'experiment'>;

interface Line {
  readonly a: number;
  readonly b: number;
}

/**
 * The line in the data's own units, y = a′ x + b′: a′ = a σy/σx, b′ = ȳ + σy b − a′ x̄, where what is
 * not standardised has x̄ = 0 and σ = 1. null where the model is no line.
 */
export function lineOfData({ scale, experiment }: Scaled, a: number, b: number): Line | null {
  const { isLine, isProduct }: Pick<Model, 'isLine' | 'isProduct'> = models[experiment.model];
  if (isLine !== true && isProduct !== true) return null;
  const [slope, height] = isLine === true ? [a, b] : [a * b, 0];
  const x = scale.x ?? { mean: 0, std: 1 };
  const y = scale.y ?? { mean: 0, std: 1 };
  const own = (slope * y.std) / x.std;
  return { a: own, b: y.mean + y.std * height - own * x.mean };
}
