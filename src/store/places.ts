import { placeOf, stepOfPlace } from '../engine/progress.ts';
import type { Unit } from '../engine/progress.ts';
import { hasEnded, lastRow, shownRuns, useRuns } from './runs.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';
import { useView } from './view.ts';

/** Places of the one playhead, and where each run stands at them. */

function unitNow(): Unit {
  return useView.getState().lossAxis;
}

export function placeOfRow({ problem, trace }: Run, row: number): number {
  return placeOf(problem, unitNow(), trace.stepAt(row));
}

/** Of a step of a run. */
export function placeOfStep({ problem }: Pick<Run, 'problem'>, step: number): number {
  return placeOf(problem, unitNow(), step);
}

export function rowAtPlace({ problem, trace }: Run, place: number): number {
  return trace.rowOf(stepOfPlace(problem, unitNow(), place));
}

/** The row whose place is nearest to one. */
export function nearestRow(run: Run, place: number): number {
  const { problem, trace } = run;
  const step = stepOfPlace(problem, unitNow(), place);
  const after = Math.min(step + 1, problem.length.totalSteps);
  const before = placeOf(problem, unitNow(), step);
  const isNearer = placeOf(problem, unitNow(), after) - place < place - before;
  return trace.rowOf(isNearer ? after : step);
}

/** Where a run ends when it goes to its end. */
function endOf({ problem }: Run): number {
  return placeOf(problem, unitNow(), problem.length.totalSteps);
}

/** The last place of all runs that are shown, when they go to their ends. */
export function endPlace(): number {
  return Math.max(...shownRuns(useRuns.getState()).map(endOf));
}

/** The last place that all runs have reached which are still in training; where none is, the end. */
export function trainedPlace(): number {
  const reached = shownRuns(useRuns.getState())
    .filter((run) => !hasEnded(run))
    .map((run) => placeOfRow(run, lastRow(run)));
  return reached.length === 0 ? lastPlace() : Math.min(...reached);
}

/** Where the last of the runs shown has got to. */
export function lastPlace(): number {
  return Math.max(...shownRuns(useRuns.getState()).map((run) => placeOfRow(run, lastRow(run))));
}

/**
 * The place so many rows of a run on or back. Beyond its end, where it waits for the others, a row is
 * as far as its rows are on the whole.
 */
export function placeAfter(run: Run, rows: number): number {
  const last = lastRow(run);
  const end = placeOfRow(run, last);
  const now = Math.max(useTransport.getState().playhead.place, placeOfRow(run, run.cursor.row));
  const perRow = (endOf(run) * run.trace.stride) / run.problem.length.totalSteps;
  const beyond = now > end ? (now - end) / perRow : 0;
  const row = run.cursor.row + beyond + rows;
  if (beyond === 0 && row <= last) return placeOfRow(run, Math.max(0, row));
  return row <= last ? end : Math.min(lastPlace(), end + (row - last) * perRow);
}
