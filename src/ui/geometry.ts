/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** The same, larger by so much on every side. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** A place in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A straight way along one axis, and the two walls between which it must stay. */
export interface Passage {
  readonly from: number;
  readonly move: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The part of a way, within [0, most], that lies between all walls; null when none does.
 * Liang and Barsky (1984), in as many dimensions as there are passages.
 */
export function clip(
  passages: readonly Passage[],
  most: number,
): readonly [enter: number, leave: number] | null {
  let enter = 0;
  let leave = most;
  for (const { from, move, low, high } of passages) {
    if (move === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    const one = (low - from) / move;
    const other = (high - from) / move;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave ? [enter, leave] : null;
}

/** How much of the straight way from p to q lies in a box, from 0 to 1. */
export function shareWithin({ left, top, right, bottom }: Box, p: Spot, q: Spot): number {
  const across = { from: p.x, move: q.x - p.x, low: left, high: right };
  const upright = { from: p.y, move: q.y - p.y, low: top, high: bottom };
  const [enter, leave] = clip([across, upright], 1) ?? [0, 0];
  return leave - enter;
}

/** The nearest value within a range. */
export function clamped(value: number, [low, high]: readonly [low: number, high: number]): number {
  return Math.min(high, Math.max(low, value));
}
