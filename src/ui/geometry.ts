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

/** How much of the straight way from p to q lies in a box, from 0 to 1. */
export function shareWithin({ left, top, right, bottom }: Box, p: Spot, q: Spot): number {
  let from = 0;
  let to = 1;
  for (const [start, end, low, high] of [
    [p.x, q.x, left, right],
    [p.y, q.y, top, bottom],
  ] as const) {
    if (start === end) {
      if (start < low || start > high) return 0;
      continue;
    }
    const [first, last] = [(low - start) / (end - start), (high - start) / (end - start)];
    from = Math.max(from, Math.min(first, last));
    to = Math.min(to, Math.max(first, last));
  }
  return Math.max(0, to - from);
}

/** The nearest value within a range. */
export function clamped(value: number, [low, high]: readonly [low: number, high: number]): number {
  return Math.min(high, Math.max(low, value));
}
