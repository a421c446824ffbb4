import { formatShort } from '../../ui/format.ts';

/** Longer than this a number would stand over its cell. */
const LONGEST = 9;

/** A number of the data with all its digits, or as many as a cell has room for. */
export function exactText(value: number): string {
  const exact = String(value).replace('-', '−');
  if (exact.length <= LONGEST) return exact;
  const short = formatShort(value, 7);
  return short.length <= LONGEST ? short : formatShort(value, 4);
}
