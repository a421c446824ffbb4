import type { Points } from './points.ts';

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

/** What is added up at a stretch: short sums lose fewer digits, and are compiled sooner. */
const BLOCK = 1024;

/**
 * Adds to `sums`, over the rows from (included) to (excluded), Σ dx, Σ r, Σ dx², Σ dx r and Σ r²,
 * where dx is x − x0 and r the residual, y less the line of this slope through (x0, y0).
 */
function addSums(
  { xs, ys }: Points,
  from: number,
  to: number,
  x0: number,
  y0: number,
  slope: number,
  sums: Float64Array,
): void {
  let [sumX, sumR, sumXX, sumXR, sumRR] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const dx = xs[i] - x0;
    const r = ys[i] - y0 - slope * dx;
    sumX += dx;
    sumR += r;
    sumXX += dx * dx;
    sumXR += dx * r;
    sumRR += r * r;
  }
  sums[0] += sumX;
  sums[1] += sumR;
  sums[2] += sumXX;
  sums[3] += sumXR;
  sums[4] += sumRR;
}

/** x whose squares sum to less are one: the best slope's square would overflow. */
const LEAST_SQUARES = 1e-280;

/** The quadratic from sums about a line: the nearer that is to the best, the more exact. */
function quadraticAbout(points: Points, x0: number, y0: number, slope: number): Quadratic {
  const { n } = points;
  const sums = new Float64Array(5);
  for (let i = 0; i < n; i += BLOCK) {
    addSums(points, i, Math.min(i + BLOCK, n), x0, y0, slope, sums);
  }
  const dx = sums[0] / n;
  const r = sums[1] / n;
  const squares = sums[2] - dx * sums[0];
  const xx = squares < LEAST_SQUARES ? 0 : squares;
  const xr = sums[3] - dx * sums[1];
  const turn = xx === 0 ? 0 : xr / xx;
  return {
    xMean: x0 + dx,
    yMean: y0 + (r + slope * dx),
    xVariance: xx / n,
    bestA: slope + turn,
    // Where the fit is perfect, rounding could leave it just below 0.
    floor: Math.max(0, sums[4] - r * sums[1] - turn * xr) / n,
  };
}

/**
 * In two passes: about the first point, which lies within √n deviations of the mean, so that at
 * least half of the digits are right, and about the line found there, which gives the others.
 */
export function quadraticOf(points: Points): Quadratic {
  const { xMean, yMean, bestA } = quadraticAbout(points, points.xs[0], points.ys[0], 0);
  return quadraticAbout(points, xMean, yMean, bestA);
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
  return quadraticLoss(q, a, b);
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
