import { formatShort } from '../../ui/format.ts';

/** Longer than this a number would stand over its cell. */
const LONGEST = 9;
/** The ends of a long whole number: of times in milliseconds the last digits are a quarter of an hour. */
const ENDS = /^(?<first>−?\d{2})\d+(?<last>\d{6})$/;

/**
 * A number of the data with all its digits, or as many as a cell has room for: of a long whole number,
 * as times in milliseconds are, its ends, for in the middle neighbours are alike.
 */
export function exactText(value: number): string {
  const exact = String(value).replace('-', '−');
  if (exact.length <= LONGEST) return exact;
  const whole = ENDS.exec(exact)?.groups;
  if (whole !== undefined) return `${whole.first}…${whole.last}`;
  const short = formatShort(value, 7);
  return short.length <= LONGEST ? short : formatShort(value, 4);
}

/** What is said of a number whose cell has not all of it; undefined where that says it itself. */
export function saidOf(value: number): string | undefined {
  const exact = String(value);
  return exactText(value) === exact.replace('-', '−') ? undefined : exact;
}
