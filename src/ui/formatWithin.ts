import { formatFixed, formatShort } from './format.ts';

/** A place that is pointed at is no more precise than this part of the range. */
const PRECISION = 1000;
/** Beyond these a power of ten is shorter. */
const MOST_DECIMALS = 9;
const LARGEST = 1e9;

/** A value on an axis, with the digits that a thousandth of the axis has: no more, no fewer. */
export function formatWithin(
  value: number,
  [low, high]: readonly [low: number, high: number],
): string {
  const resolution = (high - low) / PRECISION;
  const decimals = Math.max(0, -Math.floor(Math.log10(resolution)));
  if (decimals > MOST_DECIMALS || Math.abs(value) >= LARGEST) {
    const digits = Math.ceil(Math.log10(Math.abs(value) / resolution)) + 1;
    return formatShort(value, Math.min(15, Math.max(1, digits)));
  }
  return formatFixed(value, decimals);
}
