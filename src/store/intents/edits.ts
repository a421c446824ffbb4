import type { Rules } from '../../engine/edits.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { prepare } from '../../engine/problem.ts';
import { branchTrace } from '../../trace/trace.ts';
import { shareCheckpoints } from '../checkpoints.ts';
import { editedAt } from '../rules.ts';
import { cursorFor, freshRun, useRuns } from '../runs.ts';
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
export function branched(run: Run, experiment: Experiment, step: number): Run | null {
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

export function become(before: Run, experiment: Experiment, at: number, gesture?: string) {
  const branch = branched(before, experiment, at);
  const next = branch ?? remade(before, experiment);
  showStep(next, at);
  if (branch === null) openAt(at);
  else useTransport.setState(NOTHING_ASKED);
  putRuns(withRun({ ...next, ghost: ghostOf(before) }), byPerson(gesture));
}
