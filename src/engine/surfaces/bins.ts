/**
 * The heights q = y − a x in bins whose edges are every b of a grid minus every knot of a loss:
 * within a bin no cell sees a change of polynomial, so that count, sum and sum of squares say all.
 * Heights and edges are measured in cells from the lowest b.
 */
export interface Bins {
  readonly count: number;
  /** The node of b, as an index, from which the heights in each bin are measured. */
  readonly references: Float64Array;
  /** ends[k · n + j]: below it are the bins that see b_j at or beyond the k-th knot. */
  readonly ends: Uint32Array;
  /**
   * Adds every height to its bin's moments.
   * @param moments three of each bin: how many heights, the sum of their distances from the bin's
   *   reference, and of the squares of these
   * @param tops y of each point, in cells
   * @param slope a in cells
   */
  readonly add: (
    moments: Float64Array,
    tops: Float64Array,
    xs: Float64Array,
    slope: number,
  ) => void;
}

/**
 * A whole number of 32 bits held to [0, most]. Where a point falls is chance, so that a branch on it
 * would be guessed wrong: with Math.min and Math.max the loops over the points take twice as long.
 */
export function clampedIndex(whole: number, most: number): number {
  const atLeast0 = whole & ~(whole >> 31);
  const over = atLeast0 - most;
  return most + (over & (over >> 31));
}
