import type { Run } from '../../src/store/runs.ts';
import { COLUMNS } from '../../src/trace/columns.ts';
import { traceOfRows } from './trace.ts';
import { problemOf, trainToEnd } from './train.ts';

/**
 * A run that has been trained, or so many rows of it, and stands at a row.
 * @param row where the playhead stands
 */
export function runOfAll(json: object, row: number, atMost = Infinity): Run {
  const problem = problemOf(json);
  const { columns, rows, status } = trainToEnd(problem);
  const trace = traceOfRows(Math.min(rows, atMost), (k) =>
    Object.fromEntries(COLUMNS.map((name) => [name, columns[name][k]])),
  );
  const cursor = { row, from: row, glide: 1 };
  const is = status === 'diverged' ? 'diverged' : 'finished';
  return {
    id: 0,
    slot: 0,
    name: null,
    isHidden: false,
    problem,
    trace,
    cursor,
    status: { is },
    ghost: null,
    leftBy: null,
  };
}
