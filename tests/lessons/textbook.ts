import type { Experiment } from '../../src/engine/experiment.ts';
import type { FinishedRun } from '../../src/lessons/moment.ts';

/** What the textbook says of a mean square over points, apart from the engine. */

type Column = ArrayLike<number>;

interface Columns {
  readonly xs: Column;
  readonly ys: Column;
}

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** The best line by the sums of least squares, and its mean square. */
export function leastSquares({ xs, ys }: Columns) {
  const [mx, my] = [mean(xs), mean(ys)];
  const x = Array.from(xs, (value) => value - mx);
  const y = Array.from(ys, (value) => value - my);
  const a = mean(x.map((value, i) => value * y[i])) / mean(x.map((value) => value ** 2));
  const floor = mean(y.map((value, i) => (value - a * x[i]) ** 2));
  return { a, b: my - a * mx, floor };
}

/** The eigenvalues of the curvature of a line's mean square, the smaller first. */
export function curvatures({ xs }: Pick<Columns, 'xs'>): readonly [number, number] {
  const [aa, ab] = [2 * mean(Array.from(xs, (x) => x * x)), 2 * mean(xs)];
  const [middle, half] = [(aa + 2) / 2, Math.hypot((aa - 2) / 2, ab)];
  // Of their product, so that the smaller keeps its digits.
  const high = middle + half;
  return [(2 * aa - ab * ab) / high, high];
}

/** ∂L/∂a and ∂L/∂b of a line's mean square over some points. */
export function gradientOf({ xs, ys }: Columns, a: number, b: number): readonly [number, number] {
  const residuals = Array.from(xs, (x, i) => ys[i] - a * x - b);
  return [mean(residuals.map((r, i) => -2 * r * xs[i])), mean(residuals.map((r) => -2 * r))];
}

/** The place of that which is nearest to a value. */
export function nearest(value: number, to: readonly number[]): number {
  const away = to.map((one) => Math.abs(one - value));
  return away.indexOf(Math.min(...away));
}

/** The run finished with such an experiment. @throws RangeError where there is none */
export function finishedOf(
  runs: readonly FinishedRun[],
  isIt: (experiment: Experiment) => boolean,
): FinishedRun {
  const run = runs.find(({ experiment }) => isIt(experiment));
  if (run === undefined) throw new RangeError('no such run was finished');
  return run;
}
