import type { Pair } from '../../engine/definitions.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { Noise } from '../../engine/noise.ts';
import type { Problem } from '../../engine/problem.ts';
import { isCovered } from '../../store/cover.ts';
import { formatApart, formatShort } from '../../ui/format.ts';

/** Enough to follow the arithmetic by hand; and where seven stand side by side. */
const DIGITS = 5;
const DIGITS_IN_TABLE = 4;

/** A number of the step, as it is written: 0 where it is no more than rounding. */
export function written(value: number, noise = 0): string {
  return formatShort(withoutNoise(value, noise), DIGITS);
}

/** Longer than this it would take the room of the other columns. */
const LONGEST = 8;

/** The same in the table of the points. */
export function inTable(value: number, noise = 0): string {
  const shown = withoutNoise(value, noise);
  const text = formatShort(shown, DIGITS_IN_TABLE);
  return text.length <= LONGEST ? text : formatShort(shown, DIGITS_IN_TABLE - 2);
}

/** Two numbers in a column, by the noises of their names. */
export function column(
  problem: Problem,
  pair: Pair,
  names: readonly [keyof Noise, keyof Noise],
): readonly string[] {
  const noise = noiseOf(problem);
  return pair.map((value, k) => written(value, noise[names[k]]));
}

/** Two numbers that are covered. */
export const COVERED: readonly string[] = ['?', '?'];

/** Parameters before and after a step, with as many digits as tell them apart. */
export function apart(problem: Problem, before: Pair, after: Pair) {
  if (isCovered('values')) return { before: COVERED, after: COVERED };
  const { a, b } = noiseOf(problem);
  const both = ([a, b] as const).map((noise, k) => {
    const [old, now] = [withoutNoise(before[k], noise), withoutNoise(after[k], noise)];
    const usual = [written(old), written(now)] as const;
    return old === now || usual[0] !== usual[1] ? usual : formatApart(old, now);
  });
  return { before: both.map(([old]) => old), after: both.map(([, now]) => now) };
}
