import type { Points } from '../points.ts';
import type { Pieces } from '../definitions.ts';
import type { Ranges } from '../range.ts';
import { spacingOf } from '../surface.ts';
import type { SurfaceMethod } from '../surface.ts';
import { cellBins } from './cellBins.ts';
import { rankBins } from './rankBins.ts';

/** The pieces with a knot at 0, which need not change the polynomial. */
function withZero({ knots, polynomials }: Pieces): Pieces {
  const before = knots.filter((knot) => knot < 0).length;
  if (knots[before] === 0) return { knots, polynomials };
  return {
    knots: knots.toSpliced(before, 0, 0),
    polynomials: polynomials.toSpliced(before, 0, polynomials[before]),
  };
}

/** At most two knots besides 0: as many as the loops over the points can take. */
const MOST_KNOTS = 3;

export function haveFewKnots(pieces: Pieces): boolean {
  return withZero(pieces).knots.length <= MOST_KNOTS;
}

/** Heights below this, in cells, are well within 32 bits. */
const NEAR = 2 ** 29;
/** Up to so many times as many cells as nodes have bins of their own. */
const MOST_CELLS = 4;

function greatestOf(column: Float64Array): number {
  let greatest = 0;
  for (let i = 0; i < column.length; i++) greatest = Math.max(greatest, Math.abs(column[i]));
  return greatest;
}

/** Whether no y − a x over a range of a is too far away to be counted in cells. */
function areNear(tops: Float64Array, xs: Float64Array, [from, to]: Ranges['a'], step: number) {
  const steepest = Math.max(Math.abs(from), Math.abs(to)) / step;
  return greatestOf(tops) + steepest * greatestOf(xs) < NEAR;
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
    const tops = ys.map((y) => (y - low) / step);
    const inCells = knots.map((knot) => knot / step);
    const reach = inCells[inCells.length - 1] - inCells[0];
    const isDense = reach <= (MOST_CELLS - 1) * n && areNear(tops, xs, frame.a, step);
    const bins = isDense ? cellBins(inCells, n, !isFlat) : rankBins(inCells, n);
    const { references, ends } = bins;
    const moments = new Float64Array(3 * bins.count);

    /** Σ of one polynomial of b_j − q over the bins [from, to). */
    function sum(p: readonly [number, number, number], j: number, from: number, to: number) {
      let [ones, firsts, seconds] = [0, 0, 0];
      for (let k = from; k < to; k++) {
        const m0 = moments[3 * k];
        const m1 = moments[3 * k + 1];
        const away = j - references[k];
        ones += m0;
        firsts += away * m0 - m1;
        seconds += away * (away * m0 - 2 * m1) + moments[3 * k + 2];
      }
      return p[0] * ones + p[1] * (firsts * step) + p[2] * (seconds * step * step);
    }

    return (a, out) => {
      moments.fill(0);
      bins.add(moments, tops, xs, a / step);
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
