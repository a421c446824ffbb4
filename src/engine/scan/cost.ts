import { SIDE } from './grid.ts';

/** Losses a second, as a fast machine computes them. */
const PER_SECOND = 1e9;

/** Cells of a grid as fine as the scan's for so many parameters. */
export function cellsFor(parameters: number): number {
  return SIDE ** parameters;
}

/** From the shortest; each in seconds. */
const UNITS = [
  ['nanoseconds', 1e-9],
  ['microseconds', 1e-6],
  ['milliseconds', 1e-3],
  ['seconds', 1],
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
  // Of the calendar, on average.
  ['years', 365.2425 * 86_400],
] as const;

export type TimeUnit = (typeof UNITS)[number][0];

/** How long all cells take at 10⁹ a second, in the largest unit of which it is one at least. */
export function timeFor(parameters: number): { readonly value: number; readonly unit: TimeUnit } {
  const seconds = cellsFor(parameters) / PER_SECOND;
  const [unit, size] = UNITS.findLast(([, each]) => seconds >= each) ?? UNITS[0];
  return { value: seconds / size, unit };
}
