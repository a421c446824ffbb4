import type { Points } from '../data.ts';
import type { Pieces } from '../definitions.ts';
import { spacingOf } from '../surface.ts';
import type { SurfaceMethod } from '../surface.ts';

/** The pieces with a knot at 0, which need not change the polynomial. */
function withZero({ knots, polynomials }: Pieces): Pieces {
  const before = knots.filter((knot) => knot < 0).length;
  if (knots[before] === 0) return { knots, polynomials };
  return {
    knots: knots.toSpliced(before, 0, 0),
    polynomials: polynomials.toSpliced(before, 0, polynomials[before]),
  };
}

/**
 * How many of n edges at 0, 1, 2, … lie at or below a place. Where a point falls is chance, and no
 * branch depends on it: the only one asks for places that 32 bits cannot hold, and is always false.
 */
function rankOf(place: number, n: number): number {
  // A constant of the module would be read anew each time, once a bundler has made it a variable.
  const far = 2 ** 30;
  if (place > far) return n;
  if (place < -far) return 0;
  const whole = (place + 1) | 0;
  const atLeast0 = whole & ~(whole >> 31);
  const over = atLeast0 - n;
  return n + (over & (over >> 31));
}

/**
 * The bins of q = y − a x whose edges are every b of the grid minus every knot: within a bin no
 * cell sees a change of polynomial, so that count, sum and sum of squares say all.
 */
interface Bins {
  readonly n: number;
  readonly count: number;
  /** What is added to a q, in cells from the lowest b, for its rank among each knot's edges. */
  readonly shifts: Float64Array;
  /** The node of b, as an index, from which each bin's q is measured: the one just above. */
  readonly references: Float64Array;
  /** ends[k · n + j]: below it are the bins that see b_j at or beyond the k-th knot. */
  readonly ends: Uint32Array;
}

/** At most two knots besides 0: as many as the loop over the points can take. */
const MOST_KNOTS = 3;

export function haveFewKnots(pieces: Pieces): boolean {
  return withZero(pieces).knots.length <= MOST_KNOTS;
}

function binsOf(knots: readonly number[], step: number, n: number): Bins {
  const edges = knots.flatMap((knot, k) =>
    Array.from({ length: n }, (_, j) => ({ k, j, at: j - knot / step })),
  );
  const sorted = edges.toSorted((p, q) => p.at - q.at);
  const zero = knots.indexOf(0);
  const references = new Float64Array(edges.length + 1);
  const ends = new Uint32Array(edges.length);
  let passed = 0;
  sorted.forEach(({ k, j }, bin) => {
    ends[k * n + j] = bin + 1;
    if (k === zero) passed += 1;
    references[bin + 1] = passed;
  });
  const shifts = Float64Array.from(knots, (knot) => knot / step);
  return { n, count: edges.length + 1, shifts, references, ends };
}

/**
 * Of each bin, how many points it has, and the sum of their distances from its reference and of the
 * squares of these.
 */
interface Moments {
  readonly ones: Float64Array;
  readonly firsts: Float64Array;
  readonly seconds: Float64Array;
}

// The loops read their arguments, and no constant of the module, for that is what is quick.

/** The only knot is 0: the bin is the rank, and squares are not asked for. */
function binByZero(
  { ones, firsts }: Moments,
  heights: Float64Array,
  xs: Float64Array,
  slope: number,
  { references, n }: Bins,
): void {
  for (let i = 0; i < xs.length; i++) {
    const u = heights[i] - xs[i] * slope;
    const bin = rankOf(u, n);
    ones[bin] += 1;
    firsts[bin] += u - references[bin];
  }
}

/** The number of a bin is how many edges lie at or below it: the sum of its ranks. */
function binByAll(
  { ones, firsts, seconds }: Moments,
  heights: Float64Array,
  xs: Float64Array,
  slope: number,
  { references, shifts, n }: Bins,
): void {
  // A knot that is not there has no edge below anything.
  const [shift0, shift1 = -Infinity, shift2 = -Infinity] = shifts;
  for (let i = 0; i < xs.length; i++) {
    const u = heights[i] - xs[i] * slope;
    const bin = rankOf(u + shift0, n) + rankOf(u + shift1, n) + rankOf(u + shift2, n);
    const off = u - references[bin];
    ones[bin] += 1;
    firsts[bin] += off;
    seconds[bin] += off * off;
  }
}

function clear({ ones, firsts, seconds }: Moments): void {
  ones.fill(0);
  firsts.fill(0);
  seconds.fill(0);
}

/**
 * A line with a loss in pieces, exactly: per column one pass over the points, which bins the
 * residuals y − a x, then sums over bins for each cell. Every term of a bin is measured from the
 * bin, so nothing cancels that is larger than a cell.
 */
export function residualMethod({ n: count, xs, ys }: Points, pieces: Pieces): SurfaceMethod {
  const { knots, polynomials } = withZero(pieces);
  const isFlat = polynomials.every(([, , c2]) => c2 === 0);
  return (frame, n) => {
    const low = frame.b[0];
    const step = spacingOf(frame.b, n);
    const bins = binsOf(knots, step, n);
    const { references, ends } = bins;
    const heights = ys.map((y) => (y - low) / step);
    const moments: Moments = {
      ones: new Float64Array(bins.count),
      firsts: new Float64Array(bins.count),
      seconds: new Float64Array(bins.count),
    };

    /** Σ of one polynomial of b_j − q over the bins [from, to). */
    function sum(p: readonly [number, number, number], j: number, from: number, to: number) {
      let [ones, firsts, seconds] = [0, 0, 0];
      for (let k = from; k < to; k++) {
        const m0 = moments.ones[k];
        const m1 = moments.firsts[k];
        const away = j - references[k];
        ones += m0;
        firsts += away * m0 - m1;
        seconds += away * (away * m0 - 2 * m1) + moments.seconds[k];
      }
      return p[0] * ones + p[1] * (firsts * step) + p[2] * (seconds * step * step);
    }

    return (a, out) => {
      clear(moments);
      const bin = isFlat && knots.length === 1 ? binByZero : binByAll;
      bin(moments, heights, xs, a / step, bins);
      for (let j = 0; j < n; j++) {
        let total = 0;
        let from = 0;
        for (let k = knots.length - 1; k >= 0; k--) {
          const to = ends[k * n + j];
          total += sum(polynomials[k + 1], j, from, to);
          from = to;
        }
        total += sum(polynomials[0], j, from, bins.count);
        out[j] = total / count;
      }
    };
  };
}
