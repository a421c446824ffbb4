import { clampedIndex } from './bins.ts';
import type { Bins } from './bins.ts';

/**
 * Bins by the cell of b that a height lies in and by where in it: all edges of one knot cut their
 * cells at the same fraction. A height that rounding puts on the wrong side of an edge is, for a
 * continuous loss, wrong by no more than that rounding.
 * @param knots in cells, ascending, at most three, 0 among them; every cell from the lowest edge to
 *   the highest has its bins, so the knots should not be much further apart than the nodes
 * @param n nodes of b
 * @param hasSquares whether the third moment is asked for
 * @returns bins for heights that 32 bits hold
 */
export function cellBins(knots: readonly number[], n: number, hasSquares: boolean): Bins {
  const edges = knots.map((knot) => {
    const cell = Math.floor(-knot);
    return { cell, fraction: -knot - cell };
  });
  const fractions = [...new Set(edges.map(({ fraction }) => fraction))].toSorted((p, q) => p - q);
  const cells = edges.map(({ cell }) => cell);
  // One cell below the lowest edge, for what lies below all edges. The zeros make integers of these,
  // which may be kept as floats, −0 among them, and the loops below twice as slow for it.
  const low = (Math.min(...cells) - 1) | 0;
  const top = (Math.max(...cells) + n - 1 - low) | 0;
  const cuts = fractions.length;
  const count = cuts * (top + 1);
  const references = Float64Array.from({ length: count }, (_, k) => low + Math.floor(k / cuts));
  const ends = new Uint32Array(edges.length * n);
  edges.forEach(({ cell, fraction }, k) => {
    const cut = fractions.indexOf(fraction);
    for (let j = 0; j < n; j++) ends[k * n + j] = cuts * (cell + j - low) + cut;
  });
  // The first of the fractions is 0, and a cut that is not there has nothing above it.
  const [, cut1 = Infinity, cut2 = Infinity] = fractions;
  const isWhole = cuts === 1 && !hasSquares;
  return {
    count,
    references,
    ends,
    add: (moments, tops, xs, slope) => {
      if (isWhole) addToCells(moments, tops, xs, slope, low, top);
      else addToParts(moments, tops, xs, slope, low, top, cuts, cut1, cut2);
    },
  };
}

// What is read of a point is read before an earlier point is added: a processor that does not read
// ahead of a write whose place it does not know yet would else take the points one by one.

/** No edge cuts a cell, and squares are not asked for: a quarter less work. One point ahead. */
function addToCells(
  moments: Float64Array,
  tops: Float64Array,
  xs: Float64Array,
  slope: number,
  low: number,
  top: number,
): void {
  const last = xs.length - 1;
  let height = tops[0] - xs[0] * slope - low;
  let cell = clampedIndex(height | 0, top);
  for (let i = 0; i <= last; i++) {
    const off = height - cell;
    const at = 3 * cell;
    const next = Math.min(i + 1, last);
    height = tops[next] - xs[next] * slope - low;
    cell = clampedIndex(height | 0, top);
    moments[at] += 1;
    moments[at + 1] += off;
  }
}

/** Four points a turn: one point ahead, as above, has nine tenths of the speed at most. */
function addToParts(
  moments: Float64Array,
  tops: Float64Array,
  xs: Float64Array,
  slope: number,
  low: number,
  top: number,
  cuts: number,
  cut1: number,
  cut2: number,
): void {
  const n = xs.length;
  const fours = n - (n % 4);
  for (let i = 0; i < fours; i += 4) {
    const height0 = tops[i] - xs[i] * slope - low;
    const height1 = tops[i + 1] - xs[i + 1] * slope - low;
    const height2 = tops[i + 2] - xs[i + 2] * slope - low;
    const height3 = tops[i + 3] - xs[i + 3] * slope - low;
    const cell0 = clampedIndex(height0 | 0, top);
    const cell1 = clampedIndex(height1 | 0, top);
    const cell2 = clampedIndex(height2 | 0, top);
    const cell3 = clampedIndex(height3 | 0, top);
    addOffAndSquare(moments, cuts * cell0, height0 - cell0, cut1, cut2);
    addOffAndSquare(moments, cuts * cell1, height1 - cell1, cut1, cut2);
    addOffAndSquare(moments, cuts * cell2, height2 - cell2, cut1, cut2);
    addOffAndSquare(moments, cuts * cell3, height3 - cell3, cut1, cut2);
  }
  for (let i = fours; i < n; i++) {
    const height = tops[i] - xs[i] * slope - low;
    const cell = clampedIndex(height | 0, top);
    addOffAndSquare(moments, cuts * cell, height - cell, cut1, cut2);
  }
}

/** @param first the lowest bin of the cell */
function addOffAndSquare(
  moments: Float64Array,
  first: number,
  off: number,
  cut1: number,
  cut2: number,
): void {
  const at = 3 * (first + Number(off >= cut1) + Number(off >= cut2));
  moments[at] += 1;
  moments[at + 1] += off;
  moments[at + 2] += off * off;
}
