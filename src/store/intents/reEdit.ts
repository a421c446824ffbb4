import { batchingsOf } from '../../engine/epochs.ts';
import type { Edit, Experiment } from '../../engine/experiment.ts';
import { activeRun, stepShown } from '../runs.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import { byPerson, putRuns, remade, withRun } from './begin.ts';
import { branched } from './edits.ts';
import { openAt } from './transport.ts';

/** What a person does with the changes along the way that a run has already. */

/**
 * The edits of the active run are others; up to the first that differs the rows are the same. With
 * other batches it may be shorter: what was edited beyond its end goes.
 */
function reEdit(given: readonly Edit[]) {
  const run = activeRun();
  const { experiment, points } = run.problem;
  const end = endWith(experiment, given, points.n);
  const edits = given.filter((edit) => edit.at <= end);
  const old = experiment.edits;
  const same = edits.findIndex((edit, k) => edit !== old[k]);
  const first = same < 0 ? edits.length : same;
  const at = Math.min(edits[first]?.at ?? Infinity, old[first]?.at ?? Infinity);
  const shown = stepShown(run);
  const next = branched(run, { ...experiment, edits }, at) ?? remade(run, { ...experiment, edits });
  useTransport.setState({ isPlaying: false, isSkipping: false, ...NOTHING_ASKED });
  putRuns(withRun(next), byPerson());
  openAt(shown);
}

export function removeEdit(index: number) {
  reEdit(activeRun().problem.experiment.edits.filter((_, k) => k !== index));
}

/** The last step of a run with these edits. */
function endWith(experiment: Experiment, edits: readonly Edit[], n: number): number {
  const last = batchingsOf({ ...experiment, edits }, n).at(-1);
  return last?.to ?? 0;
}

/** Puts an edit to another step, but not past its neighbours, nor beyond where the run would end. */
export function moveEdit(index: number, step: number) {
  const { experiment, points } = activeRun().problem;
  const { edits } = experiment;
  const low = edits[index - 1]?.at ?? 0;
  const end = endWith(experiment, edits.slice(0, index), points.n);
  const high = Math.min(edits[index + 1]?.at ?? Infinity, end);
  const at = Math.min(high, Math.max(low, Math.round(step)));
  if (at === edits[index].at) return;
  reEdit(edits.with(index, { ...edits[index], at }));
}
