import { boxOf, overlap } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';

/** Points beyond this many are not numbered. */
export const MOST_NUMBERS = 12;

/** Where a point's number stands: over or under it as the line leaves room, else to its side. */
export type NumberPlace = 'free' | 'right' | 'left' | 'none';

/** Another point as near as this is in the way of a number over or under a point. */
const CROWDED = { x: 16, y: 34 };
const SIDE_PX = 10;

/** A place for the number of each point, so that no number hides another or a point. */
export function numberPlaces({ px, py }: FitFrame): readonly NumberPlace[] {
  const dots = Array.from(px, (x, i) => boxOf(x - 5, py[i] - 5, 10, 10));
  const taken: Box[] = [];
  return dots.map((_, i) => {
    const isCrowded = dots.some(
      (__, k) =>
        k !== i && Math.abs(px[k] - px[i]) < CROWDED.x && Math.abs(py[k] - py[i]) < CROWDED.y,
    );
    if (!isCrowded) return 'free';
    const width = String(i + 1).length * 7;
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? px[i] + SIDE_PX : px[i] - SIDE_PX - width;
      const box = boxOf(left, py[i] - 6, width, 12);
      const isBlocked = dots.some((dot, k) => k !== i && overlap(dot, box));
      if (isBlocked || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      return side;
    }
    return 'none';
  });
}
