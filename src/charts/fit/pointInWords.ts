import { models } from '../../engine/models/index.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { PointMessages } from '../../i18n/chartMessages.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import { formatShort } from '../../ui/format.ts';
import { valueText } from './frame.ts';
import type { FitFrame } from './frame.ts';

/** A difference of two y as their axis counts it: in their own unit if they have one. */
function differenceText({ y, problem }: FitFrame, difference: number): string {
  if (y.unit === null) return formatShort(difference, 4);
  return `${formatShort(difference * (problem.scale.y?.std ?? 1), 4)} ${y.unit}`;
}

/** What there is to say of a point at the step shown, line by line. */
export function pointInWords(
  run: Run,
  frame: FitFrame,
  i: number,
  say: PointMessages['read'],
): readonly [string, string, string] {
  const { x, y, problem, predict } = frame;
  const { xs, ys } = problem.unscaled;
  const { a, b } = parametersNow(run);
  // As the model sees them: the residual that the loss is made of.
  const { points, experiment } = problem;
  const predicted = models[experiment.model].predict(a, b, points.xs[i]);
  const residual = withoutNoise(points.ys[i] - predicted, noiseOf(problem).residual);
  return say(
    valueText(x, xs[i]),
    valueText(y, ys[i]),
    valueText(y, predict(a, b, xs[i])),
    differenceText(frame, residual),
  );
}
