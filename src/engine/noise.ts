import { extentOf } from './extent.ts';
import { losses } from './losses/index.ts';
import type { Loss } from './definitions.ts';
import type { Problem } from './problem.ts';

/** Sixteen units in the last place: what a few operations on a number may take off it, or add. */
const ROUNDING = 16 * Number.EPSILON;

/**
 * How small a number must be to say nothing but the rounding of the numbers that it came from. It
 * is shown as 0: an intercept of −1.1 × 10⁻¹² of points with y in the thousands is none.
 */
export interface Noise {
  readonly a: number;
  readonly b: number;
  /** ŷ − y, or ŷ, as the model sees them. */
  readonly residual: number;
  readonly loss: number;
  readonly gradA: number;
  readonly gradB: number;
}

const MOST_TAKEN_OFF = 1e10;

/** The largest size in a column, and how far it reaches to both sides of its middle. */
function reachOf(column: Float64Array) {
  const [low, high] = extentOf(column);
  return { size: Math.max(Math.abs(low), Math.abs(high)), spread: (high - low) / 2 };
}

const known = new WeakMap<Problem, Noise>();

/** The noise of a problem, in the units in which the model sees its points. */
export function noiseOf(problem: Problem): Noise {
  const before = known.get(problem);
  if (before !== undefined) return before;
  const noise = measured(problem);
  known.set(problem, noise);
  return noise;
}

function measured({ points, unscaled, scale, experiment }: Problem): Noise {
  const x = reachOf(points.xs);
  const y = reachOf(points.ys);
  // Standardising takes the mean off, and with it the first digits: some, or nothing is left.
  const before = (column: Float64Array, std: number, now: number) =>
    Math.min(reachOf(column).size / std, MOST_TAKEN_OFF * now);
  const sizeX = before(unscaled.xs, scale.x?.std ?? 1, x.size);
  const sizeY = before(unscaled.ys, scale.y?.std ?? 1, y.size);
  const steepness = x.spread > 0 ? y.spread / x.spread : 0;
  const residual = ROUNDING * (sizeY + steepness * sizeX);
  const { type, ...values } = experiment.loss;
  const { sum, slopes, cancels = 0 }: Loss = losses[type];
  const zero = new Float64Array(1);
  const slope = new Float64Array(1);
  slopes(values, Float64Array.of(y.size), zero, 0, 1, slope);
  // Σ ℓ′ of both signs: its terms are as large as those of residuals as large as y.
  const gradB = Math.abs(slope[0]) * (y.size > 0 ? residual / y.size : ROUNDING);
  return {
    a: residual / (x.spread > 0 ? x.spread : Math.max(1, x.size)),
    b: residual,
    residual,
    loss: sum(values, Float64Array.of(residual), zero, 1) + ROUNDING * cancels,
    gradA: gradB * x.size,
    gradB,
  };
}

/** The noise of a slope in any direction. */
export function slopeNoise(problem: Problem): number {
  const { gradA, gradB } = noiseOf(problem);
  return Math.hypot(gradA, gradB);
}

/** The noise of numbers on an axis. */
export function axisNoise([low, high]: readonly [low: number, high: number]): number {
  return ROUNDING * Math.max(Math.abs(low), Math.abs(high));
}

/** A number as it is shown: 0 where it is no more than noise. */
export function withoutNoise(value: number, noise: number): number {
  return Math.abs(value) <= noise ? 0 : value;
}
