import type { Run } from '../../store/runs.ts';
import { gliding } from '../../trace/playhead.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';

export const BALL_RADIUS = 0.054;
const LIFT = 0.03;

/** Where the ball is drawn now: between two steps while it glides, at the start without any. */
export function ballPlaceOf({ trace, cursor, problem }: Run) {
  if (trace.rows === 0) return problem.start;
  return { a: gliding(trace.columns.a, cursor), b: gliding(trace.columns.b, cursor) };
}

/** The same on the surface; null where that is not drawn. */
export function ballOnSurface(run: Run, heightField: HeightField): Place | null {
  const { a, b } = ballPlaceOf(run);
  const [x, z] = [heightField.space.xOf(a), heightField.space.zOf(b)];
  return heightField.isDrawn(x, z) ? onSurface(heightField, x, z, LIFT) : null;
}
