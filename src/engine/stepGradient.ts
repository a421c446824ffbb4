import type { Points } from './points.ts';
import { batchingOfStep, epochsAfter } from './epochs.ts';
import type { Batching } from './epochs.ts';
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
function createEpochReader(problem: Problem, { batch }: Batching): (epoch: number) => Points {
  const { points } = problem;
  if (batch.order === 'sequential') return () => points;
  const order = new Uint32Array(points.n);
  const copy: Points = {
    n: points.n,
    xs: new Float64Array(points.n),
    ys: new Float64Array(points.n),
  };
  return (epoch) => {
    fillEpochOrder(problem, epoch, order);
    for (let i = 0; i < order.length; i++) {
      copy.xs[i] = points.xs[order[i]];
      copy.ys[i] = points.ys[order[i]];
    }
    return copy;
  };
}

/** A pass over the rows of each batch. */
function byPasses(problem: Problem, batching: Batching, done: number): StepGradient {
  const { objective, points } = problem;
  const { batchSize, stepsPerEpoch, from } = batching;
  const readEpoch = createEpochReader(problem, batching);
  const isBegun = (done - from) % stepsPerEpoch !== 0;
  const state = { rows: isBegun ? readEpoch(epochsAfter(batching, done)) : points };
  return (step, a, b, gradient) => {
    const within = (step - from) % stepsPerEpoch;
    if (within === 0) state.rows = readEpoch(epochsAfter(batching, step));
    const first = within * batchSize;
    const last = Math.min(first + batchSize, points.n);
    return objective.batch(state.rows, first, last, a, b, gradient);
  };
}

/** Batches that are the same in each epoch: each has its own closed form, made when it first comes. */
function byClosedForms(
  { points }: Problem,
  { batchSize, stepsPerEpoch, from: begin }: Batching,
  closedForm: (points: Points) => MeanLoss,
): StepGradient {
  const forms = Array.from({ length: stepsPerEpoch }, (): MeanLoss | null => null);
  const formOf = (within: number) => {
    const from = within * batchSize;
    const xs = points.xs.subarray(from, from + batchSize);
    const ys = points.ys.subarray(from, from + batchSize);
    return closedForm({ n: xs.length, xs, ys });
  };
  return (done, a, b, gradient) => {
    const within = (done - begin) % stepsPerEpoch;
    const form = (forms[within] ??= formOf(within));
    return form.gradient(a, b, gradient);
  };
}

/**
 * @param done the steps after which the first is asked for; it goes on as long as batches are made
 *   as those of the next step
 */
export function createStepGradient(problem: Problem, done: number): StepGradient {
  const { objective, points, experiment } = problem;
  const batching = batchingOfStep(problem, done + 1);
  const { batchSize } = batching;
  const { order } = batching.batch;
  // All points in one batch need no pass over them where the objective has a closed form.
  if (batchSize === points.n && order !== 'replacement') {
    return (_step, a, b, gradient) => objective.gradient(a, b, gradient);
  }
  const { closedForm } = objective;
  const isSameEachEpoch = order === 'sequential' && experiment.epochs > 1;
  if (closedForm !== null && isSameEachEpoch && batchSize >= LEAST_FOR_CLOSED_FORM) {
    return byClosedForms(problem, batching, closedForm);
  }
  return byPasses(problem, batching, done);
}
