import { quadraticLoss } from './quadratic.ts';
import type { Quadratic } from './quadratic.ts';

/** A point of the objective: the parameters and the loss there. */
export interface Minimum {
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

/** The exact minimum; null when all x are equal, for then a whole line of (a, b) is best. */
export function exactOptimum(q: Quadratic): Minimum | null {
  if (q.xVariance === 0) return null;
  return { a: q.bestA, b: q.yMean - q.bestA * q.xMean, loss: q.floor };
}

/**
 * The valley of a product of two weights: L(a, b) = floor + squares · (a b − slope)². Its bottom is
 * the curve a b = slope. null when all x are 0: all places are equal.
 */
export function productValley({ xMean, yMean, xVariance, bestA }: Quadratic) {
  const squares = xVariance + xMean * xMean;
  if (squares === 0) return null;
  return { squares, slope: (xVariance * bestA + xMean * yMean) / squares };
}

/**
 * The least loss of a product of two weights, a b x, and where both share it evenly: one place of
 * a whole curve of equals. null when all x are 0: all places are equal.
 */
export function exactProduct(q: Quadratic): Minimum | null {
  const valley = productValley(q);
  if (valley === null) return null;
  const { slope } = valley;
  const a = Math.sqrt(Math.abs(slope));
  return { a, b: Math.sign(slope) * a, loss: quadraticLoss(q, slope, 0) };
}

/** Eigenvalues of the Hessian [[2(v + x̄²), 2x̄], [2x̄, 2]], and the direction of the largest. */
export interface Curvature {
  readonly largest: number;
  readonly smallest: number;
  /** Unit vector [a, b] along which the surface is steepest. */
  readonly steepest: readonly [number, number];
}

export function curvatureOf({ xMean, xVariance }: Quadratic): Curvature {
  const aa = xVariance + xMean * xMean;
  const largest = aa + 1 + Math.hypot(aa - 1, 2 * xMean);
  // The smaller from the determinant 4v: the difference of two near equals would lose its digits.
  const smallest = (4 * xVariance) / largest;
  // (H/2 − λ/2) w = 0: either row gives the direction; the one without cancellation is chosen.
  const along = aa >= 1 ? [largest / 2 - 1, xMean] : [xMean, largest / 2 - aa];
  const length = Math.hypot(along[0], along[1]);
  const steepest =
    length === 0 ? ([1, 0] as const) : ([along[0] / length, along[1] / length] as const);
  return { largest, smallest, steepest };
}
