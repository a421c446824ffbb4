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

// Four points a turn, and what is read of each before any is added: a processor that does not read
// ahead of a write whose place it does not know yet would else take the points one by one.

/**
 * The node from which a height is measured: the one below it, or the nearest there is. Where a
 * point falls is chance, and no branch depends on it.
 */
function nodeBelow(q: number, low: number, top: number): number {
  const whole = (q - low) | 0;
  const atLeast0 = whole & ~(whole >> 31);
  const over = atLeast0 - top;
  return low + top + (over & (over >> 31));
}

function addOff(moments: Float64Array, at: number, off: number): void {
  moments[at] += 1;
  moments[at + 1] += off;
}

/** No edge cuts a cell, and squares are not asked for. */
function addToCells(
  moments: Float64Array,
  tops: Float64Array,
  xs: Float64Array,
  slope: number,
  low: number,
  top: number,
): void {
  const n = xs.length;
  const fours = n - (n % 4);
  for (let i = 0; i < fours; i += 4) {
    const q0 = tops[i] - xs[i] * slope;
    const q1 = tops[i + 1] - xs[i + 1] * slope;
    const q2 = tops[i + 2] - xs[i + 2] * slope;
    const q3 = tops[i + 3] - xs[i + 3] * slope;
    const node0 = nodeBelow(q0, low, top);
    const node1 = nodeBelow(q1, low, top);
    const node2 = nodeBelow(q2, low, top);
    const node3 = nodeBelow(q3, low, top);
    addOff(moments, 3 * (node0 - low), q0 - node0);
    addOff(moments, 3 * (node1 - low), q1 - node1);
    addOff(moments, 3 * (node2 - low), q2 - node2);
    addOff(moments, 3 * (node3 - low), q3 - node3);
  }
  for (let i = fours; i < n; i++) {
    const q = tops[i] - xs[i] * slope;
    const node = nodeBelow(q, low, top);
    addOff(moments, 3 * (node - low), q - node);
  }
}

function addOffAndSquare(moments: Float64Array, at: number, off: number): void {
  moments[at] += 1;
  moments[at + 1] += off;
  moments[at + 2] += off * off;
}

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
    const q0 = tops[i] - xs[i] * slope;
    const q1 = tops[i + 1] - xs[i + 1] * slope;
    const q2 = tops[i + 2] - xs[i + 2] * slope;
    const q3 = tops[i + 3] - xs[i + 3] * slope;
    const node0 = nodeBelow(q0, low, top);
    const node1 = nodeBelow(q1, low, top);
    const node2 = nodeBelow(q2, low, top);
    const node3 = nodeBelow(q3, low, top);
    const off0 = q0 - node0;
    const off1 = q1 - node1;
    const off2 = q2 - node2;
    const off3 = q3 - node3;
    const bin0 = cuts * (node0 - low) + Number(off0 >= cut1) + Number(off0 >= cut2);
    const bin1 = cuts * (node1 - low) + Number(off1 >= cut1) + Number(off1 >= cut2);
    const bin2 = cuts * (node2 - low) + Number(off2 >= cut1) + Number(off2 >= cut2);
    const bin3 = cuts * (node3 - low) + Number(off3 >= cut1) + Number(off3 >= cut2);
    addOffAndSquare(moments, 3 * bin0, off0);
    addOffAndSquare(moments, 3 * bin1, off1);
    addOffAndSquare(moments, 3 * bin2, off2);
    addOffAndSquare(moments, 3 * bin3, off3);
  }
  for (let i = fours; i < n; i++) {
    const q = tops[i] - xs[i] * slope;
    const node = nodeBelow(q, low, top);
    const off = q - node;
    const bin = cuts * (node - low) + Number(off >= cut1) + Number(off >= cut2);
    addOffAndSquare(moments, 3 * bin, off);
  }
}
