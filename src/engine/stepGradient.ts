import type { Points } from './points.ts';
import type { MeanLoss } from './objective.ts';
import { fillEpochOrder } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * Writes the gradient that the step after `done` steps follows, at (a, b), and returns the loss of
 * its batch. Steps are asked for in their order.
 */
type StepGradient = (done: number, a: number, b: number, gradient: Float64Array) => number;

/** Below this a pass over the batch costs no more than its closed form. */
const LEAST_FOR_CLOSED_FORM = 8;

/** The batch's rows in visiting order, copied once per epoch: a gather per step costs far more. */
function createEpochReader({ points, experiment }: Problem): (epoch: number) => Points {
  if (experiment.batch.order === 'sequential') return () => points;
  const order = new Uint32Array(points.n);
  const copy: Points = {
    n: points.n,
    xs: new Float64Array(points.n),
    ys: new Float64Array(points.n),
  };
  return (epoch) => {
    fillEpochOrder(experiment, epoch, order);
    for (let i = 0; i < order.length; i++) {
      copy.xs[i] = points.xs[order[i]];
      copy.ys[i] = points.ys[order[i]];
    }
    return copy;
  };
}

/** A pass over the rows of each batch. */
function byPasses(problem: Problem, done: number): StepGradient {
  const { objective, points, batchSize, length } = problem;
  const { stepsPerEpoch } = length;
  const readEpoch = createEpochReader(problem);
  const begun = Math.floor(done / stepsPerEpoch);
  const state = { rows: done % stepsPerEpoch === 0 ? points : readEpoch(begun) };
  return (step, a, b, gradient) => {
    const within = step % stepsPerEpoch;
    if (within === 0) state.rows = readEpoch(step / stepsPerEpoch);
    const from = within * batchSize;
    const to = Math.min(from + batchSize, points.n);
    return objective.batch(state.rows, from, to, a, b, gradient);
  };
}

/** Batches that are the same in each epoch: each has its own closed form, made when it first comes. */
function byClosedForms(
  { points, batchSize, length }: Problem,
  closedForm: (points: Points) => MeanLoss,
): StepGradient {
  const { stepsPerEpoch } = length;
  const forms = Array.from({ length: stepsPerEpoch }, (): MeanLoss | null => null);
  const formOf = (within: number) => {
    const from = within * batchSize;
    const xs = points.xs.subarray(from, from + batchSize);
    const ys = points.ys.subarray(from, from + batchSize);
    return closedForm({ n: xs.length, xs, ys });
  };
  return (done, a, b, gradient) => {
    const within = done % stepsPerEpoch;
    const form = (forms[within] ??= formOf(within));
    return form.gradient(a, b, gradient);
  };
}

/** @param done the steps after which the first is asked for */
export function createStepGradient(problem: Problem, done: number): StepGradient {
  const { objective, points, batchSize, experiment } = problem;
  const { order } = experiment.batch;
  // All points in one batch need no pass over them where the objective has a closed form.
  if (batchSize === points.n && order !== 'replacement') {
    return (_step, a, b, gradient) => objective.gradient(a, b, gradient);
  }
  const { closedForm } = objective;
  const isSameEachEpoch = order === 'sequential' && experiment.epochs > 1;
  if (closedForm !== null && isSameEachEpoch && batchSize >= LEAST_FOR_CLOSED_FORM) {
    return byClosedForms(problem, closedForm);
  }
  return byPasses(problem, done);
}
