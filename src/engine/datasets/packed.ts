import type { Points } from '../points.ts';

/** The signs from `(` up are the digits. */
const FIRST_SIGN = 40;
const BASE = 80;

/**
 * A column of whole numbers out of a text that takes less room in the page than their digits.
 * @param signs how many of them a number has, the highest first
 * @param low what the least number may be: it is added to all
 */
export function packed(text: string, signs: 1 | 2, low: number): Float64Array {
  const digit = (i: number) => text.charCodeAt(i) - FIRST_SIGN;
  const numberAt = (i: number) => (signs === 1 ? digit(i) : digit(2 * i) * BASE + digit(2 * i + 1));
  return Float64Array.from({ length: text.length / signs }, (_, i) => low + numberAt(i));
}

export function columns(xs: Float64Array, ys: Float64Array): Points {
  return { n: xs.length, xs, ys };
}
