import { MOST_ROWS_OF_SEVERAL } from '../trace/trace.ts';
import type { Trace } from '../trace/trace.ts';
import { sharedRows } from '../trace/sharedRows.ts';
import { thinTrace } from '../trace/thinTrace.ts';
import { shareCheckpoints } from './checkpoints.ts';
import { cursorFor } from './runs.ts';
import type { Run, RunsState } from './runs.ts';

/** No more rows will come; of a run that has failed they may, once it is tried again. */
function isOver({ status }: Run): boolean {
  return status.is === 'finished' || status.is === 'diverged';
}

/** With every 2nd, 4th, … of its rows: from where it stands it is trained on as it was. */
export function thinned(run: Run, mostRows = MOST_ROWS_OF_SEVERAL): Run {
  const { trace, problem } = run;
  const thin = thinTrace(trace, mostRows, isOver(run));
  // From no later one: it may be of a step that has no row, and be the last.
  shareCheckpoints(trace, thin, thin.stepAt(Math.max(0, thin.rows - 1)));
  // Once nothing on the page reads them any more. React keeps what it has rendered before.
  setTimeout(trace.release);
  return { ...run, trace: thin, cursor: cursorFor(problem, thin) };
}

/**
 * The runs in no more memory than several may take. What a run shares with another costs nothing, and
 * the active one keeps all that it has; each of the others has no more rows of its own than one of
 * several that began as such, else it is thinned.
 */
export function withinMemory({ runs, active }: Pick<RunsState, 'runs' | 'active'>): readonly Run[] {
  if (runs.length === 1) return runs;
  const kept: Trace[] = runs.flatMap(({ id, trace, ghost }) =>
    id !== active ? [] : ghost === null ? [trace] : [trace, ghost.trace],
  );
  const fit = (run: Run): Run => {
    const shared = Math.max(...kept.map((trace) => sharedRows(trace, run.trace)));
    // The start is a row, too.
    const rows = isOver(run) ? run.trace.rows : run.trace.totalRows;
    const isTooMuch = rows - shared > MOST_ROWS_OF_SEVERAL + 1;
    const own = isTooMuch ? thinned(run) : run;
    kept.push(own.trace);
    return own;
  };
  return runs.map((run) => {
    if (run.id === active) return run;
    const own = fit(run);
    return own.ghost === null ? own : { ...own, ghost: fit(own.ghost) };
  });
}
