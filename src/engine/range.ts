/** From low to high, both included. */
export type Range = readonly [low: number, high: number];

/** A part of the (a, b) plane. */
export interface Ranges {
  readonly a: Range;
  readonly b: Range;
}

/** How narrow, and how far out, a range may be. */
export interface RangeLimits {
  readonly least: number;
  readonly low: number;
  readonly high: number;
}

export function isWithin(value: number, [low, high]: Range): boolean {
  return value >= low && value <= high;
}

/** Whether ranges hold a place of the (a, b) plane. */
export function holds(ranges: Ranges, a: number, b: number): boolean {
  return isWithin(a, ranges.a) && isWithin(b, ranges.b);
}

/** The value of a range that is nearest to another. */
export function held(value: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, value));
}
