import { equivalentsWithin } from '../engine/minimum/equivalents.ts';
import type { ObjectiveState } from './objective.ts';

/** The places in the frame where the least loss known is reached: first that of its name. */
export function lowestPlaces({
  best,
  problem,
  frame,
}: Pick<ObjectiveState, 'best' | 'problem' | 'frame'>) {
  return best === null ? [] : equivalentsWithin(problem.experiment.model, best, frame);
}
