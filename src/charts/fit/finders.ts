import type { Spot } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

/** Of more points than this the picture is their density. */
export const MOST_DRAWN = 4000;

type Finder = (at: Spot, reach: number) => number | null;

/** Of many points the nearest is found by who has drawn them. */
const finders = new WeakMap<FitFrame, Finder>();

export function tellFinder(frame: FitFrame, finder: Finder) {
  finders.set(frame, finder);
}

/** The nearest point within reach of a place in pixels; null where there is none, or none is known yet. */
export function pointNear(frame: FitFrame, at: Spot, reach: number): number | null {
  if (frame.problem.points.n > MOST_DRAWN) return finders.get(frame)?.(at, reach) ?? null;
  const { px, py } = frame;
  let nearest: number | null = null;
  let least = reach;
  for (let i = 0; i < px.length; i++) {
    const distance = Math.hypot(px[i] - at.x, py[i] - at.y);
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}
