import type { Points } from '../points.ts';

/** The points in order of x as far as strips go: each strip holds the points between two edges. */
export interface Strips extends Points {
  readonly count: number;
  /** Strip k is the rows starts[k] … starts[k + 1) of xs and ys; none is empty. */
  readonly starts: Uint32Array;
}

/** So many x for each strip are enough to place its edges by. */
const SAMPLED = 32;

/**
 * Half the strips hold about equally many points, half are equally wide: neither a crowd nor an
 * outlier shares its strip with all the rest. Ascending, without repeats; where there are more x
 * than strips 0 is among them, for there a layer has its kink whatever its weight.
 */
function edgesOf({ n, xs }: Points, strips: number): Float64Array {
  const size = Math.min(n, SAMPLED * strips);
  const sample = new Float64Array(size);
  for (let i = 0; i < size; i++) sample[i] = xs[Math.floor((i * n) / size)];
  const sorted = sample.toSorted();
  const distinct = sorted.filter((x, i) => i === 0 || x !== sorted[i - 1]);
  if (distinct.length <= strips) return distinct;
  const half = strips / 2;
  const low = sorted[0];
  const width = sorted[size - 1] - low;
  const edges = new Float64Array(strips + 1);
  for (let i = 0; i < half; i++) {
    edges[i] = sorted[Math.floor((i * size) / half)];
    edges[half + i] = low + (width * i) / half;
  }
  edges[strips] = 0;
  const ascending = edges.toSorted();
  return ascending.filter((x, i) => i === 0 || x !== ascending[i - 1]);
}

/** The last edge at or below x, as an index; the first where none is. */
function locator(edges: Float64Array): (x: number) => number {
  const low = edges[0];
  // Equal cells of x say between which edges to look.
  const cells = 8 * edges.length;
  const perX = cells / (edges[edges.length - 1] - low || 1);
  const cellOf = (x: number) => Math.min(Math.max(0, (x - low) * perX), cells - 1) | 0;
  const firsts = new Uint16Array(cells + 1).fill(edges.length);
  edges.forEach((edge, k) => {
    const cell = cellOf(edge);
    firsts[cell] = Math.min(firsts[cell], k);
  });
  for (let cell = cells - 1; cell >= 0; cell--) {
    firsts[cell] = Math.min(firsts[cell], firsts[cell + 1]);
  }
  return (x) => {
    const cell = cellOf(x);
    let from = Math.max(0, firsts[cell] - 1);
    let to = firsts[cell + 1];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (edges[middle] <= x) from = middle;
      else to = middle;
    }
    return from;
  };
}

/** Which strip each point lies in. */
export interface Located {
  readonly strips: Uint16Array;
  /** How many there are, those without points included. */
  readonly count: number;
}

/** @param most even, at most 2¹⁵; about so many strips there are */
export function locatedIn(points: Points, most: number): Located {
  const { n, xs } = points;
  const edges = edgesOf(points, most);
  const stripAt = locator(edges);
  const strips = new Uint16Array(n);
  for (let i = 0; i < n; i++) strips[i] = stripAt(xs[i]);
  return { strips, count: edges.length };
}

/** The points in the order of their strips; the order within a strip is kept. */
export function sortedInto({ strips, count }: Located, points: Points): Strips {
  const { n } = points;
  const sizes = new Uint32Array(count);
  for (let i = 0; i < n; i++) sizes[strips[i]] += 1;
  const next = new Uint32Array(count);
  for (let k = 1; k < count; k++) next[k] = next[k - 1] + sizes[k - 1];
  const starts = Uint32Array.of(...next.filter((_, k) => sizes[k] > 0), n);
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = next[strips[i]]++;
    xs[row] = points.xs[i];
    ys[row] = points.ys[i];
  }
  return { n, xs, ys, count: starts.length - 1, starts };
}
