import type { Range, Ranges } from '../engine/range.ts';

/** A place pointed at is no more precise than about a thousandth of the range. */
const PRECISION = 1000;

/** Rounds to the last digit that a thousandth of the range has. */
function rounded(value: number, [low, high]: Range): number {
  const digits = Math.max(0, -Math.floor(Math.log10((high - low) / PRECISION)));
  return Number(value.toFixed(Math.min(12, digits)));
}

/** A place that was pointed at, as precise as pointing is. */
export function placeIn(ranges: Ranges, a: number, b: number) {
  return { a: rounded(a, ranges.a), b: rounded(b, ranges.b) };
}
