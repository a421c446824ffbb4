import { CHUNK_ROWS, CHUNK_VALUES, COLUMNS, columnsIn } from '../../src/trace/columns.ts';
import type { Column } from '../../src/trace/column.ts';
import { createTrace } from '../../src/trace/trace.ts';
import type { Trace } from '../../src/trace/trace.ts';

type Name = (typeof COLUMNS)[number];

/** The values of a row; a column that is not named is 0. */
export type Row = { readonly [K in Name]?: number };

/** Appends rows to a trace as they come from the worker, chunk by chunk. */
export function appendRows(trace: Trace, count: number, rowAt: (row: number) => Row) {
  const end = trace.rows + count;
  while (trace.rows < end) {
    const chunk = new Float64Array(CHUNK_VALUES);
    const columns = columnsIn(chunk, CHUNK_ROWS);
    const portion = Math.min(CHUNK_ROWS, end - trace.rows);
    for (let i = 0; i < portion; i++) {
      const row = rowAt(trace.rows + i);
      for (const name of COLUMNS) columns[name][i] = row[name] ?? 0;
    }
    trace.append(chunk, portion, (trace.rows + portion - 1) * trace.stride);
  }
}

/** A trace of so many rows. */
export function traceOfRows(count: number, rowAt: (row: number) => Row): Trace {
  const trace = createTrace(count - 1);
  appendRows(trace, count, rowAt);
  return trace;
}

/** The rows [from, to) of a column. */
export function valuesOf(column: Column, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => column.at(from + i));
}

/** Values that are read as those of a trace's column are, in blocks of so many rows. */
export function columnOf(
  values: ArrayLike<number>,
  blockRows = 1000,
): Pick<Column, 'at' | 'forEachBlock'> {
  return {
    at: (row) => values[row],
    forEachBlock: (from, to, visit) => {
      for (let row = from; row < to;) {
        const end = Math.min(to, (Math.floor(row / blockRows) + 1) * blockRows);
        visit(
          Float64Array.from({ length: end - row }, (_, k) => values[row + k]),
          row,
        );
        row = end;
      }
    },
  };
}
