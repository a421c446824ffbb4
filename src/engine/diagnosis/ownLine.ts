import type { Model } from '../definitions.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';

/**
 * The line in the data's own units, y = a′ x + b′, where the model sees standardised ones:
 * a′ = a σy/σx, b′ = ȳ + σy b − a′ x̄. null where nothing is standardised, or the model is no line.
 */
export function ownLine(
  { scale, experiment }: Pick<Problem, 'scale' | 'experiment'>,
  a: number,
  b: number,
): { readonly a: number; readonly b: number } | null {
  if (scale.x === null && scale.y === null) return null;
  const { isLine, isProduct }: Pick<Model, 'isLine' | 'isProduct'> = models[experiment.model];
  if (isLine !== true && isProduct !== true) return null;
  const [slope, height] = isLine === true ? [a, b] : [a * b, 0];
  const x = scale.x ?? { mean: 0, std: 1 };
  const y = scale.y ?? { mean: 0, std: 1 };
  const own = (slope * y.std) / x.std;
  return { a: own, b: y.mean + y.std * height - own * x.mean };
}
