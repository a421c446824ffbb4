import { scaleLinear, scaleLog } from 'd3-scale';
import { formatCount, formatShort, powerOfTen } from './format.ts';
import { tickTexts } from './tickTexts.ts';
import type { TickTexts } from './tickTexts.ts';

type Range = readonly [low: number, high: number];

/** Where an axis has its ticks, ascending, and what stands there. */
export interface AxisTicks extends TickTexts {
  readonly values: readonly number[];
}

/** The same range on round ends, about `count` ticks apart. */
export function roundRange(range: Range, count: number): Range {
  const [low, high] = scaleLinear().domain(range).nice(count).domain();
  return [low, high];
}

/**
 * Round numbers on a straight axis: about `most`, fewer until they are roomy, and two at least, for
 * one alone gives no scale.
 * @param isRoomy whether these texts have room beside each other
 */
export function linearTicks(
  range: Range,
  most: number,
  isRoomy: (ticks: AxisTicks) => boolean = () => true,
): AxisTicks {
  const scale = scaleLinear().domain(range);
  const ticksOf = (count: number) => {
    const values = scale.ticks(count);
    return { values, ...tickTexts(values) };
  };
  let count = most;
  while (ticksOf(count).values.length < 2 && count < 2 * most + 1) count++;
  while (count > 1 && !isRoomy(ticksOf(count))) count--;
  return ticksOf(count);
}

const MOST_QUARTERS = 4;

/** Ticks of a count from 0: its quarters, so that the end has a number, where these read well. */
export function countTicks(end: number): AxisTicks {
  const quarter = end / MOST_QUARTERS;
  // Quarters of 24 or 52 read well; those of 1256 do not.
  const isQuartered = Number.isInteger(quarter) && Number(quarter.toPrecision(2)) === quarter;
  const values = isQuartered
    ? [0, 1, 2, 3, 4].map((k) => k * quarter)
    : scaleLinear().domain([0, end]).ticks(MOST_QUARTERS);
  const texts = values.map((at) => (Number.isInteger(at) ? formatCount(at) : formatShort(at)));
  return { values, texts, takenOff: '' };
}

/** First digits that lie about evenly on a logarithmic axis, from many to few. */
const LEADING: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];
/** From this power of ten on the number is longer than the power. */
const LONG_POWER = 4;

function leadingDigit(value: number): number {
  return Number(value.toExponential(12).split('e')[0]);
}

function logTexts(values: readonly number[]): readonly string[] {
  const powers = values.map((value) => Math.round(Math.log10(value)));
  const arePowers = values.every((value) => leadingDigit(value) === 1);
  const isLong = powers.some((power) => Math.abs(power) > LONG_POWER);
  if (!arePowers || !isLong) return values.map((value) => formatShort(value));
  return powers.map((power) => (power === 0 ? '1' : powerOfTen(power)));
}

/** Powers of ten, about as many as asked for. */
function powerTicks(range: Range, most: number): readonly number[] {
  const scale = scaleLog().domain(range);
  const ticksOf = (count: number) =>
    scale.ticks(count).filter((value) => leadingDigit(value) === 1);
  let values = ticksOf(most);
  for (let count = most + 1; values.length < 2; count++) values = ticksOf(count);
  for (let count = most - 1; count > 0 && values.length > most; count--) {
    const fewer = ticksOf(count);
    if (fewer.length >= 2) values = fewer;
  }
  return values;
}

/**
 * Round numbers on a logarithmic axis: powers of ten, over a decade or two also their doubles and
 * fives, and within a decade even steps.
 * @param range both ends greater than 0
 * @param most about so many, and two at least
 */
export function logTicks(range: Range, most: number): AxisTicks {
  const decades = Math.log10(range[1]) - Math.log10(range[0]);
  if (decades >= most) {
    const values = powerTicks(range, most);
    return { values, texts: logTexts(values), takenOff: '' };
  }
  // All digits of each decade.
  const all = scaleLog()
    .domain(range)
    .ticks(Math.ceil(decades) + 1);
  const found = LEADING.map((digits) => all.filter((at) => digits.includes(leadingDigit(at))));
  const few = found.filter(({ length }) => length >= 2);
  const values = few.find(({ length }) => length <= most) ?? few.at(-1);
  if (values === undefined) return linearTicks(range, most);
  return { values, texts: logTexts(values), takenOff: '' };
}
