import type { Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import { noiseOf } from '../../engine/noise.ts';
import { sectorsOf } from '../../engine/minimum/sectors.ts';
import type { FloorReason } from '../../i18n/chartMessages.ts';
import type { ObjectiveState } from '../../store/objective.ts';

/** The least loss there can be, or that was found, and why it is no less. */
export interface LossFloor {
  readonly loss: number;
  readonly reason: FloorReason;
}

/**
 * @param least the least loss that the run has reached: what was found by search is no floor under
 *   a run that got lower
 */
export function floorOf(
  { problem, best }: Pick<ObjectiveState, 'problem' | 'best'>,
  least: number,
): LossFloor | null {
  const { quadratic, product } = problem.objective;
  const noise = noiseOf(problem).loss;
  if (product !== null && best !== null) {
    return { loss: best.loss, reason: best.loss <= noise ? 'perfect' : 'throughZero' };
  }
  if (best !== null && sectorsOf(problem) !== null) return { loss: best.loss, reason: 'steps' };
  if (quadratic === null) {
    if (best === null || best.loss > least) return null;
    const { isLine }: Pick<Model, 'isLine'> = models[problem.experiment.model];
    // Every loss is convex in ŷ, and this ŷ is linear in (a, b).
    return { loss: best.loss, reason: isLine === true ? 'convex' : 'searched' };
  }
  const { floor, xVariance } = quadratic;
  if (floor <= noise) return { loss: floor, reason: xVariance === 0 ? 'manyLines' : 'perfect' };
  if (xVariance === 0) return { loss: floor, reason: 'oneX' };
  return { loss: floor, reason: problem.scale.y === null ? 'scattered' : 'standardised' };
}
