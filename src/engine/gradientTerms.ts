import type { Pair } from './definitions.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import type { Problem } from './problem.ts';

/** What one point adds to the sum of a batch's gradient: slope · (∂ŷ/∂a, ∂ŷ/∂b). */
export interface GradientTerm {
  /** ℓ′(ŷ − y). */
  readonly slope: number;
  readonly along: Pair;
}

/** The terms of some points at (a, b), each as the engine itself computes a batch of one. */
export function gradientTerms(
  { points, experiment }: Problem,
  members: readonly number[],
  a: number,
  b: number,
): readonly GradientTerm[] {
  const { type, ...values } = experiment.loss;
  const model = models[experiment.model];
  const [output, slope, gradient] = [new Float64Array(1), new Float64Array(1), new Float64Array(2)];
  const one = Float64Array.of(1);
  return members.map((i) => {
    model.outputs(a, b, points.xs, i, i + 1, output);
    losses[type].slopes(values, output, points.ys, i, 1, slope);
    model.pullback(a, b, points.xs, i, i + 1, output, one, gradient);
    return { slope: slope[0], along: [gradient[0], gradient[1]] };
  });
}
