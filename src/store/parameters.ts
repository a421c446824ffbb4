import { gliding } from '../trace/playhead.ts';
import type { Run } from './runs.ts';

/** The parameters as the pictures show them now, between two steps while they glide. */
export function parametersNow({ problem, trace, cursor }: Run): {
  readonly a: number;
  readonly b: number;
} {
  // Until the worker's first rows come, the start is known all the same.
  if (trace.rows === 0) return problem.start;
  return { a: gliding(trace.columns.a, cursor), b: gliding(trace.columns.b, cursor) };
}
