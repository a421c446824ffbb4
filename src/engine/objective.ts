import type { Points } from './data.ts';
import type { Loss, Model } from './definitions.ts';
import type { Experiment, ModelId } from './experiment.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import { lineMseBatch, quadraticGradient, quadraticLoss, quadraticOf } from './quadratic.ts';
import type { Quadratic } from './quadratic.ts';

/** The loss of the model on the data as a function of (a, b), and on any batch of it. */
export interface Objective {
  /** The closed form, where there is one. */
  readonly quadratic: Quadratic | null;
  /** Full-data loss; Infinity or NaN where it overflows. */
  readonly loss: (a: number, b: number) => number;
  /** Writes [∂L/∂a, ∂L/∂b] of the full data and returns its loss. */
  readonly gradient: (a: number, b: number, gradient: Float64Array) => number;
  /**
   * The same over the rows from (included) to (excluded) of `points`, which may be any points:
   * the trainer hands in the epoch's permuted copy.
   */
  readonly batch: (
    points: Points,
    from: number,
    to: number,
    a: number,
    b: number,
    gradient: Float64Array,
  ) => number;
}

/** The mean over a batch as three tight loops: outputs, slopes of the loss, pullback. */
export function loopedBatch(
  modelId: ModelId,
  lossSpec: Experiment['loss'],
  n: number,
): Objective['batch'] {
  const model = models[modelId];
  const { type, ...values } = lossSpec;
  const loss = losses[type];
  const outputs = new Float64Array(n);
  const slopes = new Float64Array(n);
  return ({ xs, ys }, from, to, a, b, gradient) => {
    const size = to - from;
    model.outputs(a, b, xs, from, to, outputs);
    const sum = loss.slopes(values, outputs, ys, from, size, slopes);
    model.pullback(a, b, xs, from, to, outputs, slopes, gradient);
    gradient[0] /= size;
    gradient[1] /= size;
    return sum / size;
  };
}

/** The full-data loss alone: two loops, no pullback. */
export function loopedLoss(
  { n, xs, ys }: Points,
  modelId: ModelId,
  lossSpec: Experiment['loss'],
): Objective['loss'] {
  const model = models[modelId];
  const { type, ...values } = lossSpec;
  const loss = losses[type];
  const outputs = new Float64Array(n);
  return (a, b) => {
    model.outputs(a, b, xs, 0, n, outputs);
    return loss.sum(values, outputs, ys, n) / n;
  };
}

export function createObjective(
  points: Points,
  model: ModelId,
  loss: Experiment['loss'],
): Objective {
  if (hasClosedForm(models[model], losses[loss.type])) {
    const quadratic = quadraticOf(points);
    return {
      quadratic,
      loss: (a, b) => quadraticLoss(quadratic, a, b),
      gradient: (a, b, gradient) => quadraticGradient(quadratic, a, b, gradient),
      batch: lineMseBatch,
    };
  }
  const batch = loopedBatch(model, loss, points.n);
  return {
    quadratic: null,
    loss: loopedLoss(points, model, loss),
    gradient: (a, b, gradient) => batch(points, 0, points.n, a, b, gradient),
    batch,
  };
}

/** The squared error of a model that is linear in (a, b) with inputs (x, 1) is a quadratic. */
function hasClosedForm(model: Model, loss: Loss): boolean {
  return model.isLine === true && loss.isSquare === true;
}
