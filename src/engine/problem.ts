import type { BatchSpec, Experiment } from './experiment.ts';
import type { RunLength, Units } from './definitions.ts';
import { areDataAlike, pointsIn, scalePoints, unitsOf } from './data.ts';
import type { Scaled } from './data.ts';
import { batchingOfEpoch, batchingOfStep, batchingsOf, sizeOf, stepsOfEpoch } from './epochs.ts';
import type { Batching } from './epochs.ts';
import { initializers } from './initializers/index.ts';
import { createObjective } from './objective.ts';
import type { Objective } from './objective.ts';
import { createRandom } from './numeric/random.ts';
import type { Points } from './points.ts';
import { samplers } from './samplers/index.ts';

/** An experiment made concrete: its points, its surface, where it starts, how long it runs. */
export interface Problem {
  readonly experiment: Experiment;
  /** The points in their own units. */
  readonly unscaled: Points;
  readonly units: Units;
  /** As the model sees them. */
  readonly points: Points;
  readonly scale: Scaled['scale'];
  readonly objective: Objective;
  readonly start: { readonly a: number; readonly b: number };
  /** How its batches are made, from its start to its end: at least one. */
  readonly batchings: readonly Batching[];
  /** As `batch` says; what an edit of it says is in `batchings`. */
  readonly batchSize: number;
  /** Of the whole run; the steps of an epoch are those of the first. */
  readonly length: RunLength;
}

export function startOf({ init, seed }: Experiment): { readonly a: number; readonly b: number } {
  const { type, ...values } = init;
  return initializers[type].draw(values, createRandom(seed, 'start'));
}

/**
 * Makes an experiment concrete.
 * @param before a problem whose points and objective are taken over where they are the same
 * @param drawn its points, where they have been drawn already
 */
export function prepare(
  experiment: Experiment,
  before: Problem | null = null,
  drawn?: Points,
): Problem {
  const { data, seed } = experiment;
  return prepareOn(experiment, () => drawn ?? pointsIn(data, seed), unitsOf(data), before);
}

/** The experiment of a problem with its points in the place of what they are drawn from. */
export function withPoints({ experiment, unscaled }: Problem): Experiment {
  return { ...experiment, data: { points: unscaled } };
}

/** The same of an experiment that has its points itself, as a worker is sent them: in no units. */
export function prepareGiven(experiment: Experiment, before: Problem | null = null): Problem {
  const { data } = experiment;
  if (!('points' in data)) throw new Error('what is sent to a worker must have its points');
  return prepareOn(experiment, () => data.points, { x: null, y: null }, before);
}

function prepareOn(
  experiment: Experiment,
  points: () => Points,
  units: Units,
  before: Problem | null,
): Problem {
  const { scaling, model, loss } = experiment;
  // The same points, be it that one of the two has them as a copy.
  const alike = before !== null && areDataAlike(before.experiment, experiment) ? before : null;
  const unscaled = alike?.unscaled ?? points();
  const known = alike?.experiment.scaling === scaling ? alike : null;
  const { points: scaled, scale } = known ?? scalePoints(unscaled, scaling);
  const isSameObjective = known?.experiment.model === model && known.experiment.loss === loss;
  const batchings = batchingsOf(experiment, scaled.n);
  const [{ stepsPerEpoch }] = batchings;
  return {
    experiment,
    unscaled,
    units,
    points: scaled,
    scale,
    objective: isSameObjective ? known.objective : createObjective(scaled, model, loss),
    start: startOf(experiment),
    batchings,
    batchSize: sizeOf(experiment.batch, scaled.n),
    length: { ...batchings[batchings.length - 1].length, stepsPerEpoch },
  };
}

/**
 * What the batch size multiplies the learning rate by: B / base (Goyal et al. 2017), its square
 * root (Krizhevsky 2014), or nothing.
 */
export function batchFactor({ lrScaling, base }: BatchSpec, batchSize: number): number {
  const ratio = batchSize / base;
  const factors = { none: 1, linear: ratio, sqrt: Math.sqrt(ratio) };
  return factors[lrScaling];
}

const inForce = new WeakMap<Problem, Map<Batching, Problem>>();

/**
 * The problem with the batches of a step (from 1) as if all were made in that way: what looks at the
 * batches of one step looks at this. The same object for all steps with the same batches.
 */
export function problemAt(problem: Problem, step: number): Problem {
  const batching = batchingOfStep(problem, step);
  if (batching.batch === problem.experiment.batch) return problem;
  const known = inForce.get(problem) ?? new Map<Batching, Problem>();
  const { batch, batchSize, length } = batching;
  const experiment = { ...problem.experiment, batch };
  const found = known.get(batching) ?? { ...problem, experiment, batchSize, length };
  inForce.set(problem, known.set(batching, found));
  return found;
}

/** Writes the order in which an epoch (from 0) visits the points; each epoch has its own stream. */
export function fillEpochOrder(problem: Problem, epoch: number, order: Uint32Array) {
  const { batch } = batchingOfEpoch(problem, epoch);
  samplers[batch.order].fill(order, createRandom(problem.experiment.seed, 'batches', epoch));
}

/**
 * The batches of one epoch as indices of points, in the order in which they are visited, up to
 * where other batches cut it short. Any epoch can be asked for at any time; nothing of the run needs to be kept.
 */
export function batchesOfEpoch(problem: Problem, epoch: number): readonly Uint32Array[] {
  const order = new Uint32Array(problem.points.n);
  fillEpochOrder(problem, epoch, order);
  const { batchSize } = batchingOfEpoch(problem, epoch);
  return Array.from({ length: stepsOfEpoch(problem, epoch) }, (_, k) =>
    order.slice(k * batchSize, (k + 1) * batchSize),
  );
}
