import type { RunState } from '../../store/run.ts';
import { gliding } from '../../trace/playhead.ts';

/** Where the ball is drawn now: between two steps while it glides, at the start without any. */
export function ballPlaceOf({ trace, playhead, problem }: RunState) {
  if (trace.rows === 0) return problem.start;
  return { a: gliding(trace.columns.a, playhead), b: gliding(trace.columns.b, playhead) };
}
