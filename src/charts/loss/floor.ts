import type { Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import { sectorsOf } from '../../engine/minimum/sectors.ts';
import type { FloorReason } from '../../i18n/chartMessages.ts';
import type { ObjectiveState } from '../../store/objective.ts';

/** The least loss there can be, or that was found, and why it is no less. */
export interface LossFloor {
  readonly loss: number;
  readonly reason: FloorReason;
}

/** A floor below this part of the spread of y is the rounding of a line through all points. */
const ROUNDING = 1e-24;

/**
 * @param least the least loss that the run has reached: what was found by search is no floor under
 *   a run that got lower
 */
export function floorOf(
  { problem, best }: Pick<ObjectiveState, 'problem' | 'best'>,
  least: number,
): LossFloor | null {
  const { quadratic, product, loss } = problem.objective;
  if (product !== null && best !== null) {
    const isPerfect = best.loss <= ROUNDING * loss(0, 0);
    return { loss: best.loss, reason: isPerfect ? 'perfect' : 'throughZero' };
  }
  if (best !== null && sectorsOf(problem) !== null) return { loss: best.loss, reason: 'steps' };
  if (quadratic === null) {
    if (best === null || best.loss > least) return null;
    const { isLine }: Pick<Model, 'isLine'> = models[problem.experiment.model];
    // Every loss is convex in ŷ, and this ŷ is linear in (a, b).
    return { loss: best.loss, reason: isLine === true ? 'convex' : 'searched' };
  }
  const { floor, xVariance, yMean } = quadratic;
  if (floor <= ROUNDING * loss(0, yMean)) return { loss: floor, reason: 'perfect' };
  if (xVariance === 0) return { loss: floor, reason: 'oneX' };
  return { loss: floor, reason: problem.scale.y === null ? 'scattered' : 'standardised' };
}
