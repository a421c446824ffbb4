import { createObjective } from './objective.ts';
import type { Points } from './points.ts';
import type { Problem } from './problem.ts';
import { quadraticOf } from './quadratic.ts';

/** How well the model fits at (a, b), whatever loss it is trained by. */
export interface Goodness {
  /** 1 − Σ(y − ŷ)² / Σ(y − ȳ)²; below 0 where the mean of y is better. null where all y are equal. */
  readonly r2: number | null;
  /** Root of the mean squared error, in the data's own unit of y. */
  readonly typicalMiss: number;
}

/** Pearson's r of the points; null where all x or all y are equal. */
export function correlationOf(points: Points): number | null {
  const { bestA, xVariance, floor } = quadraticOf(points);
  const explained = bestA * bestA * xVariance;
  if (xVariance === 0 || explained + floor === 0) return null;
  return Math.sign(bestA) * Math.sqrt(explained / (explained + floor));
}

/** Measures the fit at any (a, b) of a problem. */
export function createGoodness(problem: Problem): (a: number, b: number) => Goodness {
  const { points, scale, experiment } = problem;
  const squares = createObjective(points, experiment.model, { type: 'mse' });
  // The variance of y is the floor of a line that must be level.
  const { floor: variance } = quadraticOf({
    n: points.n,
    xs: new Float64Array(points.n),
    ys: points.ys,
  });
  return (a, b) => {
    const mse = squares.loss(a, b);
    return {
      r2: variance === 0 ? null : 1 - mse / variance,
      typicalMiss: Math.sqrt(mse) * (scale.y?.std ?? 1),
    };
  };
}
