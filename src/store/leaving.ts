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
