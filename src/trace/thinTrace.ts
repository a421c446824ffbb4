import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from './columns.ts';
import { createTrace } from './trace.ts';
import type { Trace } from './trace.ts';

/**
 * The same run in no more than so many rows: every 2nd, 4th, … of those that there are. Of its rows it
 * shares none, for other steps are kept.
 * @param hasEnded its last row is then that of its last step, whichever that is; else more rows come,
 *   and it ends at a step that such a trace keeps
 */
export function thinTrace(trace: Trace, mostRows: number, hasEnded: boolean): Trace {
  const thin = createTrace(trace.totalSteps, mostRows);
  const every = thin.stride / trace.stride;
  if (trace.rows === 0) return thin;
  const last = trace.rows - 1;
  const lastStep = trace.stepAt(last);
  // Of a run that has ended the last row may be of any step.
  const isOdd = lastStep % thin.stride !== 0;
  const whole = Math.floor((isOdd ? last - 1 : last) / every) + 1;
  const rows = whole + (isOdd && hasEnded ? 1 : 0);
  const rowOf = (row: number) => (row < whole ? row * every : last);
  const chunk = new Float64Array(CHUNK_VALUES);
  const columns = columnsIn(chunk, CHUNK_ROWS);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rows - from);
    for (const name of COLUMNS) {
      for (let k = 0; k < count; k++) columns[name][k] = trace.columns[name].at(rowOf(from + k));
    }
    thin.append(chunk, count, trace.stepAt(rowOf(from + count - 1)));
  }
  return thin;
}
