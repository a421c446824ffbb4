import type { Points } from './data.ts';
import { meanOf } from './data.ts';

/**
 * The MSE of a line as a function of (a, b), from five centred sums: exact, and O(1) per
 * evaluation whatever the number of points.
 *
 * With x̄, ȳ the means, v the variance of x and (a*, b*) the least-squares line,
 * L(a, b) = floor + v (a − a*)² + (a x̄ + b − ȳ)².
 * Written around the optimum rather than as Σx², Σxy, … it keeps its digits when x is far from 0
 * and when the fit is nearly perfect.
 */
export interface Quadratic {
  readonly xMean: number;
  readonly yMean: number;
  /** Population variance of x; 0 when all x are equal, and then the minimum is a whole line. */
  readonly xVariance: number;
  /** Slope of the least-squares line; 0 when all x are equal. */
  readonly bestA: number;
  /** The MSE of the least-squares line: what no line can go below. */
  readonly floor: number;
}

export function quadraticOf({ n, xs, ys }: Points): Quadratic {
  const xMean = meanOf(xs);
  const yMean = meanOf(ys);
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = xs[i] - xMean;
    xx += dx * dx;
    xy += dx * (ys[i] - yMean);
  }
  const bestA = xx === 0 ? 0 : xy / xx;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const residual = bestA * (xs[i] - xMean) - (ys[i] - yMean);
    squares += residual * residual;
  }
  return { xMean, yMean, xVariance: xx / n, bestA, floor: squares / n };
}

export function quadraticLoss(q: Quadratic, a: number, b: number): number {
  const offA = a - q.bestA;
  const atMean = a * q.xMean + b - q.yMean;
  return q.floor + q.xVariance * offA * offA + atMean * atMean;
}

/** Writes [∂L/∂a, ∂L/∂b] and returns L. */
export function quadraticGradient(
  q: Quadratic,
  a: number,
  b: number,
  gradient: Float64Array,
): number {
  const offA = a - q.bestA;
  const atMean = a * q.xMean + b - q.yMean;
  gradient[0] = 2 * (q.xVariance * offA + q.xMean * atMean);
  gradient[1] = 2 * atMean;
  return q.floor + q.xVariance * offA * offA + atMean * atMean;
}

/**
 * The same for rows from (included) to (excluded) of a batch: one fused loop, the hot path.
 * @returns the batch's MSE
 */
export function lineMseBatch(
  { xs, ys }: Points,
  from: number,
  to: number,
  a: number,
  b: number,
  gradient: Float64Array,
): number {
  let squares = 0;
  let alongA = 0;
  let alongB = 0;
  for (let i = from; i < to; i++) {
    const x = xs[i];
    const r = a * x + b - ys[i];
    squares += r * r;
    alongA += r * x;
    alongB += r;
  }
  const n = to - from;
  gradient[0] = (2 * alongA) / n;
  gradient[1] = (2 * alongB) / n;
  return squares / n;
}
