import { withSetting } from '../engine/many/axis.ts';
import { isGrid } from '../engine/many/plan.ts';
import type { Plan } from '../engine/many/plan.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { Problem } from '../engine/problem.ts';
import { arePointsAlike } from '../engine/points.ts';
import type { ManySet } from './many.ts';

/** An experiment without what a grid gives to each of its cells, and without its points. */
function apartFrom(problem: Problem, plan: Plan): string {
  const bare = isGrid(plan)
    ? [plan.x, plan.y].reduce(
        (experiment, { setting, values }) =>
          withSetting({ ...problem, experiment }, setting, values[0]),
        problem.experiment,
      )
    : problem.experiment;
  const { data: _data, edits, ...rest } = bare;
  // What its axes are of is no part of what its cells share.
  const isVaried = (name: 'a' | 'b') =>
    isGrid(plan) &&
    [plan.x, plan.y].some(({ setting }) => setting.of === 'start' && setting.name === name);
  const { a, b } = problem.start;
  const start = { a: isVaried('a') ? null : a, b: isVaried('b') ? null : b };
  const isOfStart = plan.is === 'basins' || plan.is === 'lattice';
  return JSON.stringify({
    ...rest,
    edits: isGrid(plan) ? [] : edits,
    init: isOfStart ? null : isGrid(plan) ? start : rest.init,
  });
}

/** An experiment's own full-batch gradient descent, at its rate. */
export function plainDescent(experiment: Experiment): Experiment {
  const { optimizer, batch } = experiment;
  return {
    ...experiment,
    optimizer: {
      type: 'sgd',
      lr: optimizer.lr,
      momentum: 0,
      dampening: 0,
      nesterov: false,
      weightDecay: 0,
    },
    // Its rate is the one that is set, tied to no size of batch.
    batch: { ...batch, size: 'full', dropLast: false, order: 'sequential', lrScaling: 'none' },
    edits: [],
  };
}

/** Whether two problems have the same points, model and loss. */
export function isOfObjective(base: Problem, problem: Problem): boolean {
  const [one, other] = [base.experiment, problem.experiment];
  return (
    arePointsAlike(base.points, problem.points) &&
    one.model === other.model &&
    JSON.stringify(one.loss) === JSON.stringify(other.loss)
  );
}

/** Whether many runs are those of a problem still: it has changed in nothing that they share. */
export function isOf({ base, plan, isPlainDescent }: ManySet, problem: Problem): boolean {
  if (!arePointsAlike(base.points, problem.points)) return false;
  const experiment = isPlainDescent ? plainDescent(problem.experiment) : problem.experiment;
  return apartFrom({ ...problem, experiment }, plan) === apartFrom(base, plan);
}
