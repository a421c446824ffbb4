import type { Outcome } from '../../store/strip.ts';

/** A logarithmic axis, in powers of ten. */
export interface LogAxis {
  readonly low: number;
  readonly high: number;
  /** Exponents, 0 among them. */
  readonly ticks: readonly number[];
  /** Those that a small picture does without. */
  readonly minor: readonly number[];
}

// Few ends, so that the axis seldom changes while layers come, and settings can be compared by eye.
const LOWS = [-4, -20, -32];
const HIGHS = [1, 4, 12, 25];
const TICK_STEPS = [1, 2, 4, 5, 8, 10, 20];
const MOST_TICKS = 7;

function ticksOf(low: number, high: number): Pick<LogAxis, 'ticks' | 'minor'> {
  const step = TICK_STEPS.find((each) => (high - low) / each < MOST_TICKS) ?? high - low;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  const ticks = Array.from({ length: count }, (_, k) => (first + k) * step);
  return { ticks, minor: ticks.filter((exponent) => (exponent / step) % 2 !== 0) };
}

/** The axis that holds all that is there but 0: what would stick out is given more room. */
export function axisOf({ signals, gradients }: Outcome): LogAxis {
  const values = [...signals.flatMap(({ size, spread }) => [size, spread]), ...gradients];
  const exponents = values.filter((value) => value > 0).map(Math.log10);
  const least = Math.min(0, ...exponents);
  const most = Math.max(0, ...exponents);
  const low = LOWS.find((end) => end <= least) ?? Math.floor(least);
  const high = HIGHS.find((end) => end >= most) ?? Math.ceil(most);
  return { low, high, ...ticksOf(low, high) };
}

/** Where a value lies between the ends of the axis, 0 to 1. @param value > 0 */
export function placeOn({ low, high }: LogAxis, value: number): number {
  return (Math.log10(value) - low) / (high - low);
}

/** Whether anything is exactly 0, which no logarithmic axis has a place for. */
export function hasZeros({ signals, gradients }: Outcome): boolean {
  return signals.some(({ size, spread }) => size === 0 || spread === 0) || gradients.includes(0);
}
