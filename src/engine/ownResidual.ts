import { models } from './models/index.ts';
import { noiseOf, withoutNoise } from './noise.ts';
import type { Problem } from './problem.ts';

/** What the model says of points at (a, b), in the data's own unit of y. */
export interface OwnResiduals {
  readonly predicted: (i: number) => number;
  /** y − ŷ as the loss sees it; 0 where it is no more than rounding. */
  readonly residual: (i: number) => number;
}

export function ownResiduals(problem: Problem, a: number, b: number): OwnResiduals {
  const { points, scale, experiment } = problem;
  const { xs, ys } = points;
  const { predict } = models[experiment.model];
  const { mean, std } = scale.y ?? { mean: 0, std: 1 };
  const noise = noiseOf(problem).residual;
  return {
    predicted: (i) => predict(a, b, xs[i]) * std + mean,
    residual: (i) => withoutNoise(ys[i] - predict(a, b, xs[i]), noise) * std,
  };
}
