import type { Problem } from '../../engine/problem.ts';
import { placeOf } from '../../engine/progress.ts';
import type { Unit } from '../../engine/progress.ts';
import type { HeightScale } from '../../store/view.ts';
import { countTicks, linearTicks, logTicks, roundRange } from '../../ui/ticks.ts';
import type { AxisTicks } from '../../ui/ticks.ts';

export type Range = readonly [low: number, high: number];

export interface LossTick {
  /** Where it stands, in the coordinates of its axis. */
  readonly at: number;
  readonly text: string;
}

/** The shortest step axis, and what is shown whole rather than after one more doubling. */
const FIRST_STEPS = 24;
const NEARLY_ALL = 0.75;

/**
 * The last step on the axis: it grows by doublings of whole epochs, and never slides. Where batches
 * change along the way, the epochs are those of the first, so that what was shown stays in its place.
 */
export function lastStepShown({ length }: Problem, step: number): number {
  const { totalSteps, stepsPerEpoch } = length;
  const wholeEpochs = Math.ceil(FIRST_STEPS / stepsPerEpoch) * stepsPerEpoch;
  let end = stepsPerEpoch > FIRST_STEPS ? FIRST_STEPS : wholeEpochs;
  while (end < step) {
    const isPastEpoch = end < stepsPerEpoch && 2 * end > stepsPerEpoch;
    end = isPastEpoch ? stepsPerEpoch : end * 2;
  }
  return end >= NEARLY_ALL * totalSteps ? totalSteps : end;
}

/** The horizontal place of a step. */
export function placesOf(problem: Problem, axis: Unit): (step: number) => number {
  return (step) => placeOf(problem, axis, step);
}

const MOST_TICKS = 4;

function atPlaces({ values, texts }: AxisTicks, placeOn: (value: number) => number) {
  return values.map((value, i): LossTick => ({ at: placeOn(value), text: texts[i] }));
}

export function stepTicks(end: number): readonly LossTick[] {
  return atPlaces(countTicks(end), (at) => at);
}

/**
 * How far below the start a logarithmic axis reaches at most, in decades: to the squared rounding
 * error of a perfect fit, and less far where a loss of exactly 0 lies below every axis anyway.
 */
const DEEPEST = { positive: 36, zero: 18 };
/** Room over the curve, as a part of the axis: a number stands there. */
const HEADROOM = 0.06;

/** A value as the axis counts it; a loss of 0 has no logarithm and lies below every axis. */
export function heightOf(value: number, scale: HeightScale): number {
  if (scale === 'linear') return Math.min(value, Number.MAX_VALUE);
  return value > 0 ? Math.log10(Math.min(value, Number.MAX_VALUE)) : -400;
}

/** A loss below this is nothing: nearer to 0 a float has no digits for an axis. */
const NOTHING = 1e-290;

const WORDS_PX = 20;
const LEAST_ROOM = 0.35;

/** What a line of words takes under so many decades, in decades. */
function roomUnder(decades: number, pixels: number): number {
  return Math.max(LEAST_ROOM, (decades * WORDS_PX) / Math.max(WORDS_PX, pixels - WORDS_PX));
}

/**
 * The vertical range, in the axis' own coordinates. It moves in thirds of a decade, or to round
 * numbers, so that it stands still for most of a run.
 * @param floor the least loss there can be; null where it is not known
 * @param least the least full-data loss so far
 * @param most the greatest loss so far
 * @param first the loss at the start, which is always in the picture
 * @param pixels the height of the axis: under a floor there is room for a line of words
 */
export function heightRange(
  scale: HeightScale,
  floor: number | null,
  least: number,
  most: number,
  first: number,
  pixels: number,
): Range {
  if (scale === 'linear') {
    return roundRange([0, most > NOTHING ? Math.min(most, 1e307) : 1], MOST_TICKS);
  }
  if (!(most > NOTHING)) return [-1, 1];
  const top = Math.ceil(heightOf(most, 'log') * 3 + 0.1) / 3;
  // A floor far below what the run reaches would leave the picture empty.
  const isFloorInReach = floor !== null && floor > 0 && floor >= least / 10_000;
  const lowest = isFloorInReach
    ? heightOf(floor, 'log') - roomUnder(top - heightOf(floor, 'log'), pixels)
    : heightOf(least, 'log') - 0.3;
  const reach = least > 0 ? DEEPEST.positive : DEEPEST.zero;
  const deepest = Math.min(top, heightOf(first, 'log')) - reach;
  const bottom = Math.max(isFloorInReach ? lowest : Math.floor(lowest), deepest);
  const low = Math.min(bottom, top - 1);
  return [low, Math.max(top, heightOf(most, 'log') + HEADROOM * (top - low))];
}

/** Of what a float holds with all its digits. */
const LEAST_POWER = -300;

export function heightTicks(
  scale: HeightScale,
  [low, high]: Range,
  pixels: number,
): readonly LossTick[] {
  const most = Math.max(2, Math.min(5, Math.floor(pixels / 36)));
  if (scale === 'linear') {
    return atPlaces(linearTicks([low, high], Math.min(MOST_TICKS, most)), (at) => at);
  }
  const bottom = 10 ** Math.max(LEAST_POWER, low);
  const top = Math.min(Number.MAX_VALUE, 10 ** high);
  return atPlaces(logTicks([bottom, top], most), (value) => heightOf(value, 'log'));
}
