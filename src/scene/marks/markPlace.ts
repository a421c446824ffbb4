import { onSurface } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';

const LIFT = 0.02;

/** Where a mark stands on the surface; null where that is not drawn. */
export function markOnSurface(
  { a, b }: { readonly a: number; readonly b: number },
  heightField: HeightField,
): Place | null {
  const [x, z] = [heightField.space.xOf(a), heightField.space.zOf(b)];
  return heightField.isDrawn(x, z) ? onSurface(heightField, x, z, LIFT) : null;
}
