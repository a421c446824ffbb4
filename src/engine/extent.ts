import type { Range } from './range.ts';

/** Columns as long as this are edited nowhere in their place, and gone through once. */
const LONG = 10_000;

const known = new WeakMap<Float64Array, Range>();

/** The least and the largest of a column; of an empty one Infinity and −Infinity. */
export function extentOf(column: Float64Array): Range {
  const before = known.get(column);
  if (before !== undefined) return before;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (column.length >= LONG) known.set(column, [low, high]);
  return [low, high];
}
