import type { Points } from './points.ts';
import type { Loss, Model } from './definitions.ts';
import type { Experiment, ModelId } from './experiment.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import { lineMseBatch, quadraticGradient, quadraticLoss, quadraticOf } from './quadratic.ts';
import type { Quadratic } from './quadratic.ts';

/** A mean loss over some points as a function of (a, b). */
export interface MeanLoss {
  /** Infinity or NaN where it overflows. */
  readonly loss: (a: number, b: number) => number;
  /** Writes [∂L/∂a, ∂L/∂b] and returns the loss. */
  readonly gradient: (a: number, b: number, gradient: Float64Array) => number;
}

/** The loss of the model on all the data, and on any batch of it. */
export interface Objective extends MeanLoss {
  /** The closed form that has one minimum, where there is one. */
  readonly quadratic: Quadratic | null;
  /** That of the line through 0 whose slope is the product of two weights, where the model is so. */
  readonly product: Quadratic | null;
  /** Makes the closed form for other points, O(1) per evaluation; null where there is none. */
  readonly closedForm: ((points: Points) => MeanLoss) | null;
  /**
   * As `gradient`, over the rows from (included) to (excluded) of `points`, which may be any
   * points: the trainer hands in the epoch's permuted copy.
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

function lineForm(quadratic: Quadratic): MeanLoss {
  return {
    loss: (a, b) => quadraticLoss(quadratic, a, b),
    gradient: (a, b, gradient) => quadraticGradient(quadratic, a, b, gradient),
  };
}

/** From the gradient of a line with slope a b through 0 to that in a and b. */
function throughProduct(a: number, b: number, gradient: Float64Array) {
  const [alongSlope] = gradient;
  gradient[0] = b * alongSlope;
  gradient[1] = a * alongSlope;
}

function productForm(quadratic: Quadratic): MeanLoss {
  return {
    loss: (a, b) => quadraticLoss(quadratic, a * b, 0),
    gradient: (a, b, gradient) => {
      const loss = quadraticGradient(quadratic, a * b, 0, gradient);
      throughProduct(a, b, gradient);
      return loss;
    },
  };
}

const productBatch: Objective['batch'] = (points, from, to, a, b, gradient) => {
  const loss = lineMseBatch(points, from, to, a * b, 0, gradient);
  throughProduct(a, b, gradient);
  return loss;
};

export function createObjective(
  points: Points,
  model: ModelId,
  loss: Experiment['loss'],
): Objective {
  const { isLine, isProduct }: Model = models[model];
  const { isSquare }: Loss = losses[loss.type];
  if (isLine === true && isSquare === true) {
    // The squared error of a model that is linear in (a, b) with inputs (x, 1) is a quadratic.
    const quadratic = quadraticOf(points);
    const closedForm = (others: Points) => lineForm(quadraticOf(others));
    return { quadratic, product: null, closedForm, ...lineForm(quadratic), batch: lineMseBatch };
  }
  if (isProduct === true && isSquare === true) {
    const product = quadraticOf(points);
    const closedForm = (others: Points) => productForm(quadraticOf(others));
    return { quadratic: null, product, closedForm, ...productForm(product), batch: productBatch };
  }
  const batch = loopedBatch(model, loss, points.n);
  return {
    quadratic: null,
    product: null,
    closedForm: null,
    loss: loopedLoss(points, model, loss),
    gradient: (a, b, gradient) => batch(points, 0, points.n, a, b, gradient),
    batch,
  };
}
