import type { Rules } from '../../engine/edits.ts';
import { batchingsOf } from '../../engine/epochs.ts';
import type { Edit, Experiment } from '../../engine/experiment.ts';
import { prepare } from '../../engine/problem.ts';
import { branchTrace } from '../../trace/trace.ts';
import { shareCheckpoints } from '../checkpoints.ts';
import { editedAt } from '../rules.ts';
import {
  MOST_RUNS,
  activeRun,
  cursorFor,
  freeSlot,
  freshRun,
  newRunId,
  stepShown,
  useRuns,
} from '../runs.ts';
import type { Run } from '../runs.ts';
import { NOTHING_ASKED, useTransport } from '../transport.ts';
import { byPerson, putRuns, remade, showStep, withRun } from './begin.ts';
import { openAt } from './transport.ts';

/** What a person changes of a run along the way, and what becomes of its old future. */

/**
 * A run of an experiment that is the same up to a step, in the place of another: it shares the rows
 * till there, and is trained on from the last checkpoint before.
 * @returns null where the rows till there are not kept one by one, or the run has become so long that
 *   fewer of them are kept
 */
function branched(run: Run, experiment: Experiment, step: number): Run | null {
  const { trace } = run;
  const row = trace.rowOf(step);
  if (trace.rows === 0 || trace.stepAt(row) !== step || step % trace.stride !== 0) return null;
  const problem = prepare(experiment, run.problem);
  const { totalSteps } = problem.length;
  const fresh = freshRun(run, problem, useRuns.getState().runs.length);
  // Other batches are another number of steps.
  if (totalSteps > trace.totalSteps && fresh.trace.stride > trace.stride) return null;
  const own = branchTrace(trace, row, totalSteps);
  shareCheckpoints(trace, own, step);
  return { ...fresh, trace: own, cursor: cursorFor(problem, own) };
}

/** What the run was, as a thin ghost that is trained on; of a ghost nothing is kept. */
function ghostOf(run: Run): Run {
  return { ...run, ghost: null };
}

/**
 * The rules of the active run change from a step on, bit for bit the same before it. Many changes of
 * one move are one edit, at the step at which the move began.
 */
export function changeFrom(run: Run, step: number, rules: Partial<Rules>, gesture?: string) {
  const last = useRuns.getState().change;
  const goesOn = gesture !== undefined && gesture === last.gesture && run.ghost !== null;
  const before = goesOn && run.ghost !== null ? run.ghost : run;
  const at = goesOn ? (run.problem.experiment.edits.at(-1)?.at ?? step) : step;
  const experiment = editedAt(
    goesOn ? run.problem.experiment : before.problem.experiment,
    at,
    rules,
  );
  become(before, experiment, at, gesture);
}

function become(before: Run, experiment: Experiment, at: number, gesture?: string) {
  const branch = branched(before, experiment, at);
  const next = branch ?? remade(before, experiment);
  showStep(next, at);
  if (branch === null) openAt(at);
  else useTransport.setState(NOTHING_ASKED);
  putRuns(withRun({ ...next, ghost: ghostOf(before) }), byPerson(gesture));
}

/** The last change at rest was meant from the step shown on. */
export function takeOffer() {
  const { offer } = useRuns.getState();
  if (offer === null || offer.run !== activeRun().id) return;
  become(offer.before, offer.experiment, offer.step);
}

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

/** The old future of the active run is no longer shown. */
export function dismissGhost() {
  const { runs, active } = useRuns.getState();
  const at = runs.findIndex(({ id }) => id === active);
  useRuns.setState({ runs: runs.with(at, { ...runs[at], ghost: null }) });
}

/** The old future becomes a run of its own, beside the one that has left it. */
export function keepGhost() {
  const { runs, active } = useRuns.getState();
  const { ghost } = activeRun();
  if (ghost === null || runs.length >= MOST_RUNS) return;
  const kept: Run = { ...ghost, id: newRunId(), slot: freeSlot(), name: null, isHidden: false };
  const next = runs.flatMap((run) => (run.id === active ? [{ ...run, ghost: null }, kept] : [run]));
  putRuns({ runs: next, active }, byPerson());
}
