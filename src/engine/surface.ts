import type { Range, Ranges } from './range.ts';
import type { Objective } from './objective.ts';
import type { Quadratic } from './quadratic.ts';

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
function directMethod(loss: Objective['loss']): SurfaceMethod {
  return (frame, n) => {
    const step = spacingOf(frame.b, n);
    return (a, out) => {
      for (let j = 0; j < n; j++) out[j] = loss(a, frame.b[0] + j * step);
    };
  };
}

/** The closed form, to the last bit as `quadraticLoss` has it, in a loop that no call interrupts. */
function quadraticMethod({ floor, xVariance, xMean, yMean, bestA }: Quadratic): SurfaceMethod {
  return (frame, n) => {
    const [low] = frame.b;
    const step = spacingOf(frame.b, n);
    return (a, out) => {
      const offA = a - bestA;
      const least = floor + xVariance * offA * offA;
      const rise = a * xMean;
      for (let j = 0; j < n; j++) {
        const atMean = rise + (low + j * step) - yMean;
        out[j] = least + atMean * atMean;
      }
    };
  };
}

/** The quickest way that is exact for any objective: its closed form, or the mean over all points. */
export function exactMethod({ loss, quadratic }: Pick<Objective, 'loss' | 'quadratic'>) {
  return quadratic === null ? directMethod(loss) : quadraticMethod(quadratic);
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
  objective: Pick<Objective, 'loss' | 'quadratic'>,
  frame: Ranges,
  n: number,
): Float64Array {
  const grid = new Float64Array(n * n);
  fillSurfaceColumns(exactMethod(objective)(frame, n), frame, n, grid, 0, n);
  return grid;
}
