import type { Run } from '../../store/runs.ts';
import { gliding } from '../../trace/playhead.ts';

/** Where the ball is drawn now: between two steps while it glides, at the start without any. */
export function ballPlaceOf({ trace, cursor, problem }: Run) {
  if (trace.rows === 0) return problem.start;
  return { a: gliding(trace.columns.a, cursor), b: gliding(trace.columns.b, cursor) };
}
