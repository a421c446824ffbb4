import { batchingsOf } from './epochs.ts';
import type { Experiment } from './experiment.ts';

/** The last step of the run of an experiment. @param n how many points there are */
export function lastStepOf(experiment: Experiment, n: number): number {
  return batchingsOf(experiment, n).at(-1)?.to ?? 0;
}

/**
 * Between which steps one of the edits of an experiment may stand: its neighbours, and before the
 * end of the run without it and those after it, so that there is a step which it is in force for.
 * @param n how many points there are
 */
export function rangeOfEdit(experiment: Experiment, n: number, index: number) {
  const { edits } = experiment;
  const low = edits[index - 1]?.at ?? 0;
  const end = lastStepOf({ ...experiment, edits: edits.slice(0, index) }, n);
  return { low, high: Math.max(low, Math.min(edits[index + 1]?.at ?? Infinity, end - 1)) };
}
