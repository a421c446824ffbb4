import { held } from '../range.ts';
import type { Range, Ranges } from '../range.ts';

/** The grid of a scan: every a and b from −1 to 3, 0.1 apart. */

const RANGE: Range = [-1, 3];
const PER_UNIT = 10;

/** What a scan looks at of the (a, b) plane. */
export const SCANNED: Ranges = { a: RANGE, b: RANGE };
/** Values along either parameter. */
export const SIDE = 41;
/** Cells are numbered row by row: for each a, from −1 up, all b from −1 up. */
export const CELLS = SIDE * SIDE;

const INDICES: Range = [0, SIDE - 1];

/** The k-th value: the decimal itself, with no dust of adding tenths up. */
function valueOf(k: number): number {
  return (RANGE[0] * PER_UNIT + k) / PER_UNIT;
}

/** The parameters of a cell. */
export function placeOfCell(cell: number): { readonly a: number; readonly b: number } {
  return { a: valueOf(Math.floor(cell / SIDE)), b: valueOf(cell % SIDE) };
}

function indexNear(value: number): number {
  return Math.round((held(value, RANGE) - RANGE[0]) * PER_UNIT);
}

/** The cell nearest to a place, which may lie beyond the grid. */
export function cellNear(a: number, b: number): number {
  return indexNear(a) * SIDE + indexNear(b);
}

/** The cell so many further along a and along b; at the edge it stays. */
export function cellBeside(cell: number, alongA: number, alongB: number): number {
  const indexA = held(Math.floor(cell / SIDE) + alongA, INDICES);
  return indexA * SIDE + held((cell % SIDE) + alongB, INDICES);
}

/** What a cell covers along one parameter: cells meet half way, and end with the grid. */
export function extentAbout(value: number): Range {
  const half = 0.5 / PER_UNIT;
  return [held(value - half, RANGE), held(value + half, RANGE)];
}
