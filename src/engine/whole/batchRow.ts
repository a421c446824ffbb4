import type { Pair } from '../definitions.ts';
import { gradientTerms } from '../gradientTerms.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';

/** One point of a batch, as the model sees it, and what it says of the gradient. */
export interface BatchRow {
  readonly x: number;
  readonly y: number;
  /** ŷ, and y − ŷ. */
  readonly predicted: number;
  readonly residual: number;
  /** The gradient of its own loss: the mean of these over the batch is the batch's gradient. */
  readonly share: Pair;
}

/** The rows of some points at (a, b), as the engine itself computes a batch of one. */
export function batchRows(
  problem: Problem,
  members: readonly number[],
  a: number,
  b: number,
): readonly BatchRow[] {
  const { xs, ys } = problem.points;
  const { predict } = models[problem.experiment.model];
  const terms = gradientTerms(problem, members, a, b);
  return members.map((i, row) => {
    const predicted = predict(a, b, xs[i]);
    const { slope, along } = terms[row];
    const share = [slope * along[0], slope * along[1]] as const;
    return { x: xs[i], y: ys[i], predicted, residual: ys[i] - predicted, share };
  });
}
