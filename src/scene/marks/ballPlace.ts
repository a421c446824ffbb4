import type { Run } from '../../store/runs.ts';
import { parametersNow } from '../../store/parameters.ts';
import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';

export const BALL_RADIUS = 0.054;
const LIFT = 0.03;

/** Where the ball is drawn now; null where that part of the surface is not drawn. */
export function ballOnSurface(run: Run, heightField: HeightField): Place | null {
  const { a, b } = parametersNow(run);
  const [x, z] = [heightField.space.xOf(a), heightField.space.zOf(b)];
  return heightField.isDrawn(x, z) ? onSurface(heightField, x, z, LIFT) : null;
}
