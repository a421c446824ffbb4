import { holds } from '../engine/range.ts';
import type { Ranges } from '../engine/range.ts';
import type { Trace } from '../trace/trace.ts';
import type { Run } from './runs.ts';

/** What a picture shows of the plane; one object for as long as it stays the same. */
export interface Drawn extends Ranges {
  /** Where the surface is cut; Infinity where it is not. */
  readonly lossHigh: number;
}

function isDrawn({ columns }: Trace, row: number, drawn: Drawn): boolean {
  const isInside = holds(drawn, columns.a.at(row), columns.b.at(row));
  return isInside && columns.loss.at(row) <= drawn.lossHigh;
}

/** Whether the ball is within what is drawn. */
export function isBallDrawn({ trace, cursor }: Run, drawn: Drawn): boolean {
  return trace.rows === 0 || isDrawn(trace, cursor.row, drawn);
}

interface Looked {
  readonly drawn: Drawn;
  /** Rows that have been looked at, all of which lie within, but for the last where it does not. */
  rows: number;
  firstOutside: number | null;
}

const looked = new WeakMap<Trace, Looked>();

/** Whether the path up to the row shown has left what is drawn: no frame looks at a row again. */
export function hasPathLeft({ trace, cursor }: Run, drawn: Drawn): boolean {
  const before = looked.get(trace);
  const now: Looked = before?.drawn === drawn ? before : { drawn, rows: 0, firstOutside: null };
  looked.set(trace, now);
  const end = Math.min(cursor.row, trace.rows - 1);
  while (now.firstOutside === null && now.rows <= end) {
    if (!isDrawn(trace, now.rows, drawn)) now.firstOutside = now.rows;
    now.rows += 1;
  }
  return now.firstOutside !== null && now.firstOutside <= end;
}
