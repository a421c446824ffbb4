import { EXACT_DIGITS, formatCount, formatShort } from './format.ts';

/** What stands at the ticks of an axis, and after its name. */
export interface TickTexts {
  readonly texts: readonly string[];
  /** What is taken off every number, as in `a − 12 345 680`; empty where nothing is. */
  readonly takenOff: string;
}

/** Numbers of more digits than this that differ in the last ones alone are told by difference. */
const MOST_DIGITS = 6;
/** From here on a number is printed with a power of ten, where every digit more is hard to read. */
const POWERS_FROM = 1e6;
/** What rounding may take off a tick, in steps. */
const ROUNDING = 0.01;

function exactly(size: number): string {
  if (size >= 1e15 || size < 1e-3) return formatShort(size, EXACT_DIGITS);
  return formatCount(size);
}

/** Whether each tick, printed as it is, is told from the next at a glance. */
function areShort(ticks: readonly number[], step: number): boolean {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  // A step of 25 takes one digit more than its size.
  const digits = step > 0 ? Math.ceil(Math.log10(largest / step)) + 2 : 1;
  if (digits <= MOST_DIGITS) return true;
  const isExact = (tick: number) =>
    Math.abs(Number(tick.toPrecision(MOST_DIGITS)) - tick) <= ROUNDING * step;
  return largest < POWERS_FROM && ticks.every(isExact);
}

/**
 * Numbers at ticks: each told apart from the next. In a narrow range far from 0 they are told as
 * differences from the one in the middle.
 * @param ticks ascending, evenly spaced
 */
export function tickTexts(ticks: readonly number[]): TickTexts {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 0;
  if (areShort(ticks, step)) {
    return { texts: ticks.map((tick) => formatShort(tick)), takenOff: '' };
  }
  const middle = ticks[ticks.length >> 1];
  const sign = middle < 0 ? '+' : '−';
  return {
    // What floating point adds to a difference of near equals is none of its digits.
    texts: ticks.map((_, i) => formatShort((i - (ticks.length >> 1)) * step, 3)),
    takenOff: ` ${sign} ${exactly(Math.abs(middle))}`,
  };
}
