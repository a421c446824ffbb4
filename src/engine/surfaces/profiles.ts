import type { Loss, Pieces } from '../definitions.ts';
import type { Strips } from './strips.ts';

/**
 * Per strip, the mean of ℓ(v − e) over its residuals e as a function of v, tabulated. The table is
 * of what it has risen since v = 0, over |v| + c, at equal steps of s = v / (|v| + c): it is fine
 * where |v| is small against c, coarse where the loss is nearly straight, and a straight line is
 * exact.
 */
export interface Profiles {
  /** c of each strip. */
  readonly scales: Float64Array;
  /** The mean at v = 0 of each strip. */
  readonly floors: Float64Array;
  /** Even: so many cells of equal width in s are there on [−S_MAX, S_MAX]. */
  readonly cells: number;
  /** A row for each strip: value, then slope per cell, at each of cells + 1 places. */
  readonly table: Float64Array;
}

/** Beyond this s, about 1000 c, the profile goes on straight. */
export const S_MAX = 1 - 2 ** -10;

/** Cells of all the strips together, and within which bounds those of one: few strips have more. */
const ALL_CELLS = 49_152;
const CELLS = { least: 128, most: 8192 };

function spreadOf(values: Float64Array): number {
  let sum = 0;
  for (const v of values) sum += v;
  const mean = sum / values.length;
  let off = 0;
  for (const v of values) off += Math.abs(v - mean);
  return off / values.length;
}

type Settings = Parameters<Loss['slopes']>[0];

/** Writes the mean of ℓ(v − e) and its slope in v into out[0], out[1]. */
type Mean = (v: number, out: Float64Array) => void;

/** Exactly, from sums of the sorted residuals up to each one. */
function meanOfPieces({ knots, polynomials }: Pieces, sorted: Float64Array): Mean {
  const m = sorted.length;
  const firsts = new Float64Array(m + 1);
  const seconds = new Float64Array(m + 1);
  for (let i = 0; i < m; i++) {
    firsts[i + 1] = firsts[i] + sorted[i];
    seconds[i + 1] = seconds[i] + sorted[i] * sorted[i];
  }
  return (v, out) => {
    let [sum, slopes, to] = [0, 0, m];
    // The first polynomial is that of the greatest residuals.
    polynomials.forEach(([c0, c1, c2], piece) => {
      const from = piece < knots.length ? countUpTo(sorted, v - knots[piece]) : 0;
      const ones = to - from;
      const first = v * ones - (firsts[to] - firsts[from]);
      const second = v * (2 * first - v * ones) + seconds[to] - seconds[from];
      sum += c0 * ones + c1 * first + c2 * second;
      slopes += c1 * ones + 2 * c2 * first;
      to = from;
    });
    out[0] = sum / m;
    out[1] = slopes / m;
  };
}

/** How many of the sorted values are at most v. */
function countUpTo(sorted: Float64Array, v: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] <= v) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Two values in the place of each of `groups` groups of equal mass: their mean ± deviation. The
 * value on the border of two groups is shared between them.
 */
function grouped(sorted: Float64Array, groups: number): Float64Array {
  const values = new Float64Array(2 * groups);
  const mass = sorted.length / groups;
  for (let g = 0; g < groups; g++) {
    const [low, high] = [g * mass, (g + 1) * mass];
    const origin = sorted[Math.floor(low)];
    let [sum, squares] = [0, 0];
    for (let i = Math.floor(low); i < Math.min(high, sorted.length); i++) {
      const share = Math.min(i + 1, high) - Math.max(i, low);
      const off = sorted[i] - origin;
      sum += share * off;
      squares += share * off * off;
    }
    const mean = sum / mass;
    const std = Math.sqrt(Math.max(0, squares / mass - mean * mean));
    values[2 * g] = origin + mean - std;
    values[2 * g + 1] = origin + mean + std;
  }
  return values;
}

/** Groups over a strip's residuals, and how many more the outermost two are cut into. */
const GROUPS = 64;
const TAIL_GROUPS = 8;

/** Over a few values in the place of the residuals; more of them where they are far apart. */
function meanOfLoss(loss: Loss, values: Settings, sorted: Float64Array): Mean {
  const m = sorted.length;
  const isFew = m <= 2 * GROUPS;
  const whole = isFew ? sorted : grouped(sorted, GROUPS);
  const core = isFew ? sorted : whole.subarray(2, 2 * GROUPS - 2);
  const fine = isFew ? sorted : grouped(sorted, GROUPS * TAIL_GROUPS);
  const tails = isFew
    ? new Float64Array(0)
    : Float64Array.of(...fine.subarray(0, 2 * TAIL_GROUPS), ...fine.subarray(-2 * TAIL_GROUPS));
  const outputs = new Float64Array(2 * GROUPS);
  const slopes = new Float64Array(2 * GROUPS);
  function add(held: Float64Array, weight: number, v: number, out: Float64Array) {
    const size = held.length;
    outputs.fill(v, 0, size);
    out[0] += weight * loss.slopes(values, outputs, held, 0, size, slopes);
    for (let i = 0; i < size; i++) out[1] += weight * slopes[i];
  }
  return (v, out) => {
    out.fill(0);
    add(core, 1 / whole.length, v, out);
    add(tails, 1 / fine.length, v, out);
  };
}

/** The strips' residuals, ascending within each strip. */
export function sortedWithin({ starts }: Strips, residuals: Float64Array): Float64Array {
  const sorted = residuals.slice();
  for (let k = 0; k + 1 < starts.length; k++) {
    // A typed array without a comparison sorts by value, in place.
    sorted.set(sorted.subarray(starts[k], starts[k + 1]).toSorted(), starts[k]);
  }
  return sorted;
}

/**
 * Pauses after each strip.
 * @param sorted the strips' residuals, ascending within each
 * @param reach about how large v becomes
 * @param loss any whose slope tends to a constant, or grows no faster than the residual
 * @returns a table for each strip; exact at its places where the loss is made of pieces
 */
export function* profilesOf(
  { count, starts }: Strips,
  sorted: Float64Array,
  reach: number,
  loss: Loss,
  values: Settings,
): Generator<void, Profiles> {
  const share = 2 * Math.floor(ALL_CELLS / count / 2);
  const cells = Math.min(Math.max(share, CELLS.least), CELLS.most);
  const row = 2 * (cells + 1);
  const scales = new Float64Array(count);
  const floors = new Float64Array(count);
  const table = new Float64Array(row * count);
  const least = Math.max(Math.min(loss.knee?.(values) ?? 0, reach), 1e-9 * reach) || 1;
  const pieces = loss.pieces?.(values);
  const at = new Float64Array(2);
  for (let k = 0; k < count; k++) {
    const residuals = sorted.subarray(starts[k], starts[k + 1]);
    const c = Math.max(least, spreadOf(residuals));
    scales[k] = c;
    const mean =
      pieces === undefined ? meanOfLoss(loss, values, residuals) : meanOfPieces(pieces, residuals);
    mean(0, at);
    floors[k] = at[0];
    for (let l = 0; l <= cells; l++) {
      const s = S_MAX * ((2 * l) / cells - 1);
      const rest = 1 - Math.abs(s);
      mean((c * s) / rest, at);
      const risen = at[0] - floors[k];
      // d/ds of risen / (|v| + c), with dv/ds = c / (1 − |s|)² and |v| + c = c / (1 − |s|).
      const perS = at[1] / rest - (Math.sign(s) * risen) / c;
      table[row * k + 2 * l] = (risen * rest) / c;
      table[row * k + 2 * l + 1] = (perS * 2 * S_MAX) / cells;
    }
    yield;
  }
  return { scales, floors, cells, table };
}
