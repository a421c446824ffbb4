import { clip } from '../../ui/geometry.ts';
import type { HeightField } from './heightField.ts';
import { FLOOR, SURFACE_TOP } from './space.ts';
import type { Place } from './space.ts';

/** Where a ray meets the surface, and whether it comes from above. */
export interface Hit extends Place {
  readonly isFromAbove: boolean;
}

/** What a ray can meet. */
export type Solid = Pick<HeightField, 'space' | 'heightAt' | 'isDrawn'>;

const MARCHES = 400;
const HALVINGS = 24;

/**
 * Marches a ray against the heights.
 * @returns where it first meets the drawn surface; null where it misses
 */
export function pick(heightField: Solid, origin: Place, direction: Place): Hit | null {
  const { width, depth } = heightField.space;
  const passages = [
    { from: origin.x, move: direction.x, low: -width / 2, high: width / 2 },
    { from: origin.y, move: direction.y, low: FLOOR, high: SURFACE_TOP },
    { from: origin.z, move: direction.z, low: -depth / 2, high: depth / 2 },
  ];
  const part = clip(passages, Infinity);
  if (part === null) return null;
  const [enter, leave] = part;
  const at = (t: number): Place => ({
    x: origin.x + direction.x * t,
    y: origin.y + direction.y * t,
    z: origin.z + direction.z * t,
  });
  const isAboveAt = (t: number) => {
    const p = at(t);
    return p.y > heightField.heightAt(p.x, p.z);
  };
  let before = enter;
  let wasAbove = isAboveAt(enter);
  for (let k = 1; k <= MARCHES; k++) {
    const now = enter + ((leave - enter) * k) / MARCHES;
    const isAbove = isAboveAt(now);
    if (isAbove !== wasAbove) {
      let low = before;
      let high = now;
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (low + high) / 2;
        if (isAboveAt(middle) === wasAbove) low = middle;
        else high = middle;
      }
      const { x, y, z } = at(high);
      if (heightField.isDrawn(x, z)) return { x, y, z, isFromAbove: wasAbove };
    }
    before = now;
    wasAbove = isAbove;
  }
  return null;
}
