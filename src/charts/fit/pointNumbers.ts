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

/** Baseline of a number over or under its point, from the middle of the point. */
const OVER_PX = -13;
const UNDER_PX = 22;
const SIDE_BASELINE_PX = 4;
const DIGIT_PX = 7;
/** From the baseline to the tops of the figures. */
const RISE_PX = 9;

export interface NumberSpot {
  /** From the middle of the point. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Whether a point is under the line, and so its number under the point. */
export function isUnderLine({ py, modelPx, problem }: FitFrame, a: number, b: number, i: number) {
  return py[i] > modelPx(a, b, problem.unscaled.xs[i]);
}

/** Where a number stands; those of the topmost and the lowest points must not leave the picture. */
export function numberSpot(
  { py, size }: FitFrame,
  i: number,
  place: Exclude<NumberPlace, 'none'>,
  isUnder: boolean,
): NumberSpot {
  if (place === 'right') return { x: SIDE_PX + 1, y: SIDE_BASELINE_PX, anchor: 'start' };
  if (place === 'left') return { x: -SIDE_PX - 1, y: SIDE_BASELINE_PX, anchor: 'end' };
  if (isUnder) return { x: 0, y: py[i] > size.height - 40 ? OVER_PX : UNDER_PX, anchor: 'middle' };
  const isTopmost = py[i] < 20;
  return { x: isTopmost ? 14 : 0, y: isTopmost ? SIDE_BASELINE_PX : OVER_PX, anchor: 'middle' };
}

/** What the numbers take of the plot. */
export function numberBoxes(
  frame: FitFrame,
  places: readonly NumberPlace[],
  isUnder: (i: number) => boolean,
): readonly Box[] {
  const { px, py } = frame;
  return places.flatMap((place, i) => {
    if (place === 'none') return [];
    const { x, y, anchor } = numberSpot(frame, i, place, isUnder(i));
    const width = String(i + 1).length * DIGIT_PX;
    const shift = { start: 0, middle: width / 2, end: width }[anchor];
    return [boxOf(px[i] + x - shift, py[i] + y - RISE_PX, width, RISE_PX + 2)];
  });
}

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
    const width = String(i + 1).length * DIGIT_PX;
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
