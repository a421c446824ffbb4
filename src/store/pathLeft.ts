import type { Range } from '../engine/range.ts';
import type { Column } from '../trace/column.ts';
import type { Trace } from '../trace/trace.ts';
import type { Drawn } from './leaving.ts';
import type { Run } from './runs.ts';

interface Looked {
  readonly drawn: Drawn;
  /** Rows that have been looked at. */
  rows: number;
  firstOutside: number;
}

/** By what stands for their traces. */
const looked = new WeakMap<object, Looked>();

/** What is known of the rows of a trace, or of those that it has of another. */
function lookedAt({ descent }: Trace, drawn: Drawn): Looked {
  for (const { of, rows } of descent.toReversed()) {
    const known = looked.get(of);
    if (known?.drawn !== drawn) continue;
    if (rows === Infinity) return known;
    const firstOutside = known.firstOutside < rows ? known.firstOutside : Infinity;
    return { drawn, rows: Math.min(known.rows, rows), firstOutside };
  }
  return { drawn, rows: 0, firstOutside: Infinity };
}

/** The first row on [from, to) whose value is not within a range; Infinity where all are. */
function firstBeyond(column: Column, from: number, to: number, [low, high]: Range): number {
  let first = Infinity;
  column.forEachBlock(from, to, (values, at) => {
    for (let k = 0; first === Infinity && k < values.length; k++) {
      if (!(values[k] >= low && values[k] <= high)) first = at + k;
    }
  });
  return first;
}

/**
 * Whether the path up to the row shown has left what is drawn. Rows are looked at once, as they
 * come: a jump to the end of a long run has nothing left to look at.
 */
export function hasPathLeft({ trace, cursor }: Run, drawn: Drawn): boolean {
  const now = lookedAt(trace, drawn);
  const own = trace.descent[trace.descent.length - 1].of;
  looked.set(own, now);
  if (now.firstOutside === Infinity && now.rows < trace.rows) {
    const { a, b, loss } = trace.columns;
    now.firstOutside = Math.min(
      firstBeyond(a, now.rows, trace.rows, drawn.a),
      firstBeyond(b, now.rows, trace.rows, drawn.b),
      firstBeyond(loss, now.rows, trace.rows, [-Infinity, drawn.lossHigh]),
    );
    now.rows = trace.rows;
  }
  return now.firstOutside <= cursor.row;
}
