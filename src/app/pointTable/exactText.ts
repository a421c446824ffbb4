import { formatShort } from '../../ui/format.ts';

/** Longer than this a number would stand over its cell. */
const LONGEST = 9;
/** So many digits of a long whole number are there at either end. */
const ENDS = 4;

/**
 * A number of the data with all its digits, or as many as a cell has room for: of a long whole number,
 * as times in milliseconds are, its ends, for in the middle neighbours are alike.
 */
export function exactText(value: number): string {
  const exact = String(value).replace('-', '−');
  if (exact.length <= LONGEST) return exact;
  if (/^−?\d+$/.test(exact)) return `${exact.slice(0, -exact.length + ENDS)}…${exact.slice(-ENDS)}`;
  const short = formatShort(value, 7);
  return short.length <= LONGEST ? short : formatShort(value, 4);
}

/** What is said of a number whose cell has not all of it; undefined where that says it itself. */
export function saidOf(value: number): string | undefined {
  const exact = String(value);
  return exactText(value) === exact.replace('-', '−') ? undefined : exact;
}
