import type { StripStatistics } from './statistics.ts';
import type { Strips } from './strips.ts';

/**
 * Two weighted points in the place of each strip, at rows 2k and 2k + 1: Gauss's quadrature with
 * two nodes for the strip's own x, which gives Σ1, Σx, Σx² and Σx³, and, with y on the strip's
 * least-squares line, Σy and Σxy. Both lie within the strip, and so on one side of 0.
 */
export interface Nodes {
  readonly n: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** How many points each stands for; they add up to the number of points. */
  readonly weights: Float64Array;
  /** How many that is. */
  readonly points: number;
}

/** How many times its own standard error a strip's slope is, squared. */
function significanceOf({ size, std, slope, rest }: StripStatistics): number {
  return (slope * slope * size * std * std * Math.max(1, size - 2)) / rest;
}

/** Four standard errors, squared: by chance one strip in sixteen thousand has such a slope. */
const SIGNIFICANT = 16;
/** Strips to either side whose means say how y goes where a strip alone is too noisy to. */
const NEIGHBOURS = 4;

/** The least-squares slope of the means of a strip and its neighbours. */
function trendAt(statistics: readonly StripStatistics[], k: number): number {
  const { x: x0, y: y0 } = statistics[k];
  let [ones, sumX, sumY, xx, xy] = [0, 0, 0, 0, 0];
  for (const { size, x, y } of statistics.slice(Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1)) {
    ones += size;
    sumX += size * (x - x0);
    sumY += size * (y - y0);
    xx += size * (x - x0) ** 2;
    xy += size * (x - x0) * (y - y0);
  }
  const spread = xx - (sumX * sumX) / ones;
  return spread > 0 ? (xy - (sumX * sumY) / ones) / spread : 0;
}

/**
 * The slope of y within each strip: with a squared loss that of its own least-squares line; these are
 * for other losses. A strip's own slope where it is no mere chance, for a slope of chance
 * blurs the residuals, the more so where y takes a few values only; else that of its neighbourhood.
 */
export function smoothedSlopes(statistics: readonly StripStatistics[]): readonly number[] {
  return statistics.map((strip, k) =>
    significanceOf(strip) > SIGNIFICANT ? strip.slope : trendAt(statistics, k),
  );
}

export function nodesOf(statistics: readonly StripStatistics[], slopes: readonly number[]): Nodes {
  const n = 2 * statistics.length;
  const [xs, ys, weights] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  statistics.forEach(({ size, x, y, std, skewness }, k) => {
    // The roots of t² − skewness · t − 1; their product is −1, which spares a difference.
    const root = skewness / 2 + Math.sign(skewness || 1) * Math.sqrt(1 + (skewness * skewness) / 4);
    [root, -1 / root].forEach((t, side) => {
      xs[2 * k + side] = x + std * t;
      ys[2 * k + side] = y + slopes[k] * std * t;
      weights[2 * k + side] = size / (1 + t * t);
    });
  });
  return { n, xs, ys, weights, points: statistics.reduce((sum, { size }) => sum + size, 0) };
}

/** What lines through the strips' means leave of y, in the order of the strips' points. */
export function residualsOf(
  { n, xs, ys, starts }: Strips,
  statistics: readonly StripStatistics[],
  slopes: readonly number[],
): Float64Array {
  const residuals = new Float64Array(n);
  statistics.forEach(({ x, y }, k) => {
    const slope = slopes[k];
    for (let i = starts[k]; i < starts[k + 1]; i++) {
      residuals[i] = ys[i] - y - slope * (xs[i] - x);
    }
  });
  return residuals;
}
