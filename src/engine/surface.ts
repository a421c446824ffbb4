import type { Range, Ranges } from './frame.ts';
import type { Objective } from './objective.ts';

/** Writes the losses at one a, for each of the n values of b of a grid, into out[0 … n). */
export type Column = (a: number, out: Float64Array) => void;

/** A way to compute surfaces: made ready for an n × n grid over a frame. */
export type SurfaceMethod = (frame: Ranges, n: number) => Column;

/** How near a surface is to the mean loss over all points at its cells. */
export type SurfaceQuality =
  /** Up to rounding. */
  | { readonly kind: 'exact' }
  /** A first picture, of some of the points. */
  | { readonly kind: 'sample'; readonly points: number }
  /** Of all the points, drawn together; how near is measured once the finest is there. */
  | { readonly kind: 'approximate' };

/** The distance between neighbours of n nodes that span a range, ends included. */
export function spacingOf([low, high]: Range, n: number): number {
  return (high - low) / (n - 1);
}

/** Where the k-th cell of an n × n grid over a frame lies. */
export function nodeOf({ a, b }: Ranges, n: number, k: number) {
  return {
    a: a[0] + (k % n) * spacingOf(a, n),
    b: b[0] + Math.floor(k / n) * spacingOf(b, n),
  };
}

/** The mean over all points at every cell: points × cells of work. */
export function directMethod(loss: Objective['loss']): SurfaceMethod {
  return (frame, n) => {
    const step = spacingOf(frame.b, n);
    return (a, out) => {
      for (let j = 0; j < n; j++) out[j] = loss(a, frame.b[0] + j * step);
    };
  };
}

/**
 * Fills columns [from, to) along a of an n × n grid that spans the frame, corners included.
 * @param grid n² values; [j · n + i] is the loss at the i-th a and the j-th b, Infinity or NaN
 *   where it overflows
 */
export function fillSurfaceColumns(
  column: Column,
  frame: Ranges,
  n: number,
  grid: Float64Array,
  from: number,
  to: number,
): void {
  const step = spacingOf(frame.a, n);
  const losses = new Float64Array(n);
  for (let i = from; i < to; i++) {
    column(frame.a[0] + i * step, losses);
    for (let j = 0; j < n; j++) grid[j * n + i] = losses[j];
  }
}

/** The whole grid at once, exactly. */
export function surfaceGrid(
  { loss }: Pick<Objective, 'loss'>,
  frame: Ranges,
  n: number,
): Float64Array {
  const grid = new Float64Array(n * n);
  fillSurfaceColumns(directMethod(loss)(frame, n), frame, n, grid, 0, n);
  return grid;
}
