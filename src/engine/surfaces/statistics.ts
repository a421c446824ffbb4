import type { Points } from '../points.ts';
import type { Located } from './strips.ts';

/** Mean, deviation, skewness of x and the least-squares line of one strip. */
export interface StripStatistics {
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Population standard deviation of x; 0 where all x are the same. */
  readonly std: number;
  readonly skewness: number;
  readonly slope: number;
  /** Σ of the squares of what the line leaves of y. */
  readonly rest: number;
}

/** How many points each strip has and the means of x and y, from differences to its first point. */
function sumsOf({ n, xs, ys }: Points, { strips, count }: Located) {
  const sizes = new Float64Array(count);
  const [originX, originY] = [new Float64Array(count), new Float64Array(count)];
  const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < n; i++) {
    const k = strips[i];
    if (sizes[k] === 0) {
      originX[k] = xs[i];
      originY[k] = ys[i];
    }
    sizes[k] += 1;
    sumX[k] += xs[i] - originX[k];
    sumY[k] += ys[i] - originY[k];
  }
  return {
    sizes,
    meanX: originX.map((x, k) => x + sumX[k] / sizes[k]),
    meanY: originY.map((y, k) => y + sumY[k] / sizes[k]),
  };
}

/** The statistics of the strips that have points, in passes over these in whatever order they are. */
export function statisticsOf(points: Points, located: Located): readonly StripStatistics[] {
  const { n, xs, ys } = points;
  const { strips, count } = located;
  const { sizes, meanX, meanY } = sumsOf(points, located);
  // Σ dx², Σ dx³, Σ dx dy and Σ dy² of each strip, side by side.
  const about = new Float64Array(4 * count);
  for (let i = 0; i < n; i++) {
    const k = strips[i];
    const dx = xs[i] - meanX[k];
    const dy = ys[i] - meanY[k];
    const square = dx * dx;
    about[4 * k] += square;
    about[4 * k + 1] += square * dx;
    about[4 * k + 2] += dx * dy;
    about[4 * k + 3] += dy * dy;
  }
  return Array.from(sizes, (size, k) => {
    const [xx, xxx, xy, yy] = about.subarray(4 * k, 4 * k + 4);
    const std = Math.sqrt(xx / size);
    const hasWidth = std > 0;
    const slope = hasWidth ? xy / xx : 0;
    return {
      size,
      x: meanX[k],
      y: meanY[k],
      std,
      skewness: hasWidth ? xxx / size / (std * std * std) : 0,
      slope,
      // Where the line leaves nothing, rounding could go below 0.
      rest: Math.max(0, yy - slope * xy),
    };
  }).filter(({ size }) => size > 0);
}
