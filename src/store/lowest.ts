import { equivalentsWithin } from '../engine/minimum/equivalents.ts';
import type { RunState } from './run.ts';

/** The places in the frame where the least loss known is reached: first that of its name. */
export function lowestPlaces({
  best,
  problem,
  frame,
}: Pick<RunState, 'best' | 'problem' | 'frame'>) {
  return best === null ? [] : equivalentsWithin(problem.experiment.model, best, frame);
}
