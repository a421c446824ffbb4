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
  /** What the strips' lines leave of y, in the order of the strips' points. */
  readonly residuals: Float64Array;
}

/** Mean, deviation, skewness of x and the least-squares line of one strip. */
function shapeOf({ xs, ys }: Strips, from: number, to: number) {
  const size = to - from;
  const [x0, y0] = [xs[from], ys[from]];
  let [sumX, sumY] = [0, 0];
  for (let i = from; i < to; i++) {
    sumX += xs[i] - x0;
    sumY += ys[i] - y0;
  }
  const [x, y] = [x0 + sumX / size, y0 + sumY / size];
  let [xx, xxx, xy] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const off = xs[i] - x;
    xx += off * off;
    xxx += off * off * off;
    xy += off * (ys[i] - y);
  }
  const std = Math.sqrt(xx / size);
  const hasWidth = std > 0;
  const skewness = hasWidth ? xxx / size / (std * std * std) : 0;
  const slope = hasWidth ? xy / xx : 0;
  let rest = 0;
  for (let i = from; i < to; i++) rest += (ys[i] - y - slope * (xs[i] - x)) ** 2;
  // How many times its own standard error the slope is, squared.
  const significance = (slope * xy * Math.max(1, size - 2)) / rest;
  return { size, x, y, std, skewness, slope, significance };
}

type Shape = ReturnType<typeof shapeOf>;

/** Four standard errors, squared: by chance one strip in sixteen thousand has such a slope. */
const SIGNIFICANT = 16;
/** Strips to either side whose means say how y goes where a strip alone is too noisy to. */
const NEIGHBOURS = 4;

/** The least-squares slope of the means of a strip and its neighbours. */
function trendAt(shapes: readonly Shape[], k: number): number {
  const { x: x0, y: y0 } = shapes[k];
  let [ones, sumX, sumY, xx, xy] = [0, 0, 0, 0, 0];
  for (const { size, x, y } of shapes.slice(Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1)) {
    ones += size;
    sumX += size * (x - x0);
    sumY += size * (y - y0);
    xx += size * (x - x0) ** 2;
    xy += size * (x - x0) * (y - y0);
  }
  const spread = xx - (sumX * sumX) / ones;
  return spread > 0 ? (xy - (sumX * sumY) / ones) / spread : 0;
}

/** The slope of y within each strip: with a squared loss, that of its own least-squares line. */
export function ownSlopes(shapes: readonly Shape[]): readonly number[] {
  return shapes.map(({ slope }) => slope);
}

/**
 * The same for other losses: a strip's own slope where it is no mere chance, for a slope of chance
 * blurs the residuals, the more so where y takes a few values only; else that of its neighbourhood.
 */
export function steadySlopes(shapes: readonly Shape[]): readonly number[] {
  return shapes.map(({ slope, significance }, k) =>
    significance > SIGNIFICANT ? slope : trendAt(shapes, k),
  );
}

export function nodesOf(strips: Strips, slopesOf: typeof ownSlopes): Nodes {
  const { count, starts } = strips;
  const n = 2 * count;
  const [xs, ys, weights] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const residuals = new Float64Array(strips.n);
  const shapes = Array.from({ length: count }, (_, k) => shapeOf(strips, starts[k], starts[k + 1]));
  slopesOf(shapes).forEach((slope, k) => {
    const { size, x, y, std, skewness } = shapes[k];
    // The roots of t² − skewness · t − 1; their product is −1, which spares a difference.
    const root = skewness / 2 + Math.sign(skewness || 1) * Math.sqrt(1 + (skewness * skewness) / 4);
    [root, -1 / root].forEach((t, side) => {
      xs[2 * k + side] = x + std * t;
      ys[2 * k + side] = y + slope * std * t;
      weights[2 * k + side] = size / (1 + t * t);
    });
    for (let i = starts[k]; i < starts[k + 1]; i++) {
      residuals[i] = strips.ys[i] - y - slope * (strips.xs[i] - x);
    }
  });
  return { n, xs, ys, weights, residuals };
}
