import type { Frame } from './frame.ts';
import { held, holds } from '../range.ts';
import type { Range, RangeLimits, Ranges } from '../range.ts';
import { LEAST_SPREAD, roughly } from './frame.ts';
import type { Problem } from '../problem.ts';
import { descend, lowestCells } from '../minimum/search.ts';
import { sectorsOf, sectorsWithin } from '../minimum/sectors.ts';
import { surfaceGrid } from '../surface.ts';

const TIDY_DIGITS = 4;

/** To four digits of the range's width: what a link has to carry of it. */
function tidy([low, high]: Range): Range {
  const unit = 10 ** (Math.floor(Math.log10(high - low)) + 1 - TIDY_DIGITS);
  // Dividing by a whole number of units keeps decimal fractions free of binary dust.
  const round = (v: number) =>
    unit < 1 ? Math.round(v / unit) / Math.round(1 / unit) : Math.round(v / unit) * unit;
  // No −0: it would be printed as 0 and read as another number.
  return [round(low) + 0, round(high) + 0];
}

/** A range of this width about a centre, as near to it as the limits allow. */
export function rangeAbout(centre: number, width: number, limits: RangeLimits): Range {
  const { least, low, high } = limits;
  const size = Math.min(high - low, Math.max(least, width));
  const middle = Math.min(high - size / 2, Math.max(low + size / 2, centre));
  const [from, to] = tidy([middle - size / 2, middle + size / 2]);
  return [Math.max(low, from), Math.min(high, to)];
}

/** Room between the outermost step and the border. */
const ROOM = 0.06;

/** A range that holds another and everything from `low` to `high`, with room where it grew. */
export function stretched(range: Range, low: number, high: number, limits: RangeLimits): Range {
  const room = ROOM * (Math.max(range[1], high) - Math.min(range[0], low));
  const from = low < range[0] ? low - room : range[0];
  const to = high > range[1] ? high + room : range[1];
  if (from === range[0] && to === range[1]) return range;
  return tidy([Math.max(limits.low, from), Math.min(limits.high, to)]);
}

/** The losses of a chosen frame are looked at on a grid this fine. */
const GRID = 33;
/** The rim of the surface is not cut by rounding. */
const HEADROOM = 1.001;
/** A flat surface still has an axis: this part of its loss, or 1 where that is 0. */
const FLAT = 1e-6;
/** The graphics card's floats end a little above. */
const HIGHEST = 1e30;

/**
 * The frame over chosen ranges: nothing in it is cut, and its axis begins at the lowest loss in it.
 * @param lossLow the least loss anywhere: contours are counted from it in every frame
 * @param best where that is, if it is known
 */
export function frameOver(
  problem: Problem,
  ranges: Ranges,
  lossLow: number,
  best: { readonly a: number; readonly b: number } | null,
): Frame {
  const { a, b } = ranges;
  const sectors = sectorsOf(problem);
  if (sectors !== null) {
    const losses = sectorsWithin(sectors, ranges).map(({ loss }) => loss);
    return framed(ranges, lossLow, Math.min(...losses), Math.max(...losses));
  }
  const objective = roughly(problem);
  const { loss } = objective;
  const grid = surfaceGrid(objective, ranges, GRID);
  const highest = grid.reduce((p, q) => (Number.isFinite(q) && q > p ? q : p), -Infinity);
  const holdsBest = best !== null && holds(ranges, best.a, best.b);
  const [start] = lowestCells(grid, GRID, ranges);
  let lossFrom = lossLow;
  if (!holdsBest && start !== undefined) {
    const lossInside = (p: number, q: number) => loss(held(p, a), held(q, b));
    const found = descend(lossInside, start, (a[1] - a[0]) / GRID, (b[1] - b[0]) / GRID);
    lossFrom = Math.max(lossLow, found.loss);
  }
  return framed(ranges, lossLow, lossFrom, highest);
}

/** With headroom, and an axis of some length on a flat surface too. */
function framed({ a, b }: Ranges, lossLow: number, lossFrom: number, highest: number): Frame {
  const rise = (highest - lossFrom) * HEADROOM;
  const least = Math.max(LEAST_SPREAD, Math.abs(lossFrom) * FLAT);
  const size = rise > least ? rise : lossFrom < LEAST_SPREAD ? 1 : least;
  // Nothing finite at all: an axis without a surface.
  const lossHigh = Number.isFinite(size) ? Math.min(HIGHEST, lossFrom + size) : lossFrom + 1;
  return { a, b, lossLow, lossFrom, lossHigh: Math.max(lossHigh, lossFrom + least) };
}
