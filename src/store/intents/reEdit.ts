import { lastStepOf, rangeOfEdit } from '../../engine/editRange.ts';
import type { Edit } from '../../engine/experiment.ts';
import { activeRun, stepShown } from '../runs.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import { byPerson, putRuns, remade, withRun } from './begin.ts';
import { branched } from './edits.ts';
import { openAt } from './transport.ts';

/** What a person does with the changes along the way that a run has already. */

/**
 * The edits of the active run are others; up to the first that differs the rows are the same. With
 * other batches it may be shorter: what was edited at its end or beyond goes, as it is never in force.
 */
function reEdit(given: readonly Edit[]) {
  const run = activeRun();
  const { experiment, points } = run.problem;
  const end = lastStepOf({ ...experiment, edits: given }, points.n);
  const edits = given.filter((edit) => edit.at < end);
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

/** Puts an edit to another step, within its range. */
export function moveEdit(index: number, step: number) {
  const { experiment, points } = activeRun().problem;
  const { edits } = experiment;
  const { low, high } = rangeOfEdit(experiment, points.n, index);
  const at = Math.min(high, Math.max(low, Math.round(step)));
  if (at === edits[index].at) return;
  reEdit(edits.with(index, { ...edits[index], at }));
}
