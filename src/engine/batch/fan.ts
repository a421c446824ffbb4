import type { Pair } from '../definitions.ts';
import type { Problem } from '../problem.ts';
import type { BatchSet } from './batchSet.ts';

/** The gradients of many batches at one place. */
export interface Fan {
  /** ∂L/∂a and ∂L/∂b of each batch of the set, one after the other. */
  readonly gradients: Float64Array;
  /** Of the loss over all points. */
  readonly full: Pair;
  /** Of `gradients`, weighted. */
  readonly mean: Pair;
  /** Root mean square distance of `gradients` from `full`. */
  readonly spread: number;
  /**
   * What theory says of it for batches drawn by chance: σ/√B · √((N − B)/(N − 1)), or σ/√B with
   * replacement, where σ is the root mean square distance of the points' own gradients.
   */
  readonly theory: number;
}

/** The gradient of each point alone: that of a batch is the mean of those of its points. */
function gradientsOfPoints({ objective, points }: Problem, a: number, b: number): Float64Array {
  const { n } = points;
  const all = new Float64Array(2 * n);
  const one = new Float64Array(2);
  for (let row = 0; row < n; row++) {
    objective.batch(points, row, row + 1, a, b, one);
    all.set(one, 2 * row);
  }
  return all;
}

function meanOf(all: Float64Array, rows: Uint32Array): Pair {
  let [alongA, alongB] = [0, 0];
  for (const row of rows) {
    alongA += all[2 * row];
    alongB += all[2 * row + 1];
  }
  return [alongA / rows.length, alongB / rows.length];
}

/** Root mean square distance of pairs from one place. */
function distanceOf(all: Float64Array, [a, b]: Pair, weightOf: (k: number) => number): number {
  let squares = 0;
  for (let k = 0; 2 * k < all.length; k++) {
    squares += weightOf(k) * ((all[2 * k] - a) ** 2 + (all[2 * k + 1] - b) ** 2);
  }
  return Math.sqrt(squares);
}

/**
 * The gradients at (a, b) of the batches of a set.
 * @returns numbers that are not finite where a point's gradient overflows
 */
export function fanAt(problem: Problem, set: BatchSet, a: number, b: number): Fan {
  const { points, objective, experiment } = problem;
  const { n } = points;
  const { batches, size } = set;
  const ofPoints = gradientsOfPoints(problem, a, b);
  const whole = new Float64Array(2);
  objective.gradient(a, b, whole);
  const full = [whole[0], whole[1]] as const;
  const gradients = new Float64Array(2 * batches.length);
  let [meanA, meanB] = [0, 0];
  for (const [k, { rows, weight }] of batches.entries()) {
    const mean = meanOf(ofPoints, rows);
    gradients.set(mean, 2 * k);
    meanA += weight * mean[0];
    meanB += weight * mean[1];
  }
  const deviation = distanceOf(ofPoints, full, () => 1 / n);
  const isFinite = experiment.batch.order !== 'replacement';
  const correction = isFinite && n > 1 ? Math.sqrt((n - size) / (n - 1)) : 1;
  return {
    gradients,
    full,
    mean: [meanA, meanB],
    spread: distanceOf(gradients, full, (k) => batches[k].weight),
    theory: (deviation / Math.sqrt(size)) * correction,
  };
}
