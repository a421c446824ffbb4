import type { Experiment, OptimizerId } from '../engine/experiment.ts';
import { SEED } from '../engine/experiment.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Problem } from '../engine/problem.ts';
import { stabilityOf, zoneOf } from '../engine/stability.ts';
import type { Run } from './runs.ts';

/** Lists of runs of which each differs from the active one by a patch. */

export type Patch = Partial<Experiment> & { readonly name?: string };

/** About the square root of all points, as a power of two; but at least two. */
function middleSize(points: number): number {
  return Math.max(2, 2 ** Math.round(Math.log2(Math.sqrt(points))));
}

/** The same samples in three sizes of batch. */
export function batchPatches({ experiment, points }: Problem): readonly Patch[] {
  const sizes = ['full', middleSize(points.n), 1] as const;
  return sizes.map((size) => ({ batch: { ...experiment.batch, size, dropLast: false } }));
}

function rounded(rate: number, digits: number): number {
  return Number(rate.toPrecision(digits));
}

/** A little over the limit: seen to grow, and within a picture for a while. */
const OVER = 1.04;

/** What there is to be set to, or below. */
function mostOf({ experiment }: Problem): number {
  return optimizers[experiment.optimizer.type].settings.lr.max;
}

/**
 * One rate in each zone and one over the limit; where no zones are known, or there is nothing to be
 * set beyond them, a few about the rate.
 */
function ratesOf(problem: Problem): readonly number[] {
  const { zones, limit } = stabilityOf(problem);
  const most = mostOf(problem);
  if (typeof zones === 'string' || limit === null || limit.rate * OVER > most) {
    const middle = Math.min(problem.experiment.optimizer.lr, most / 3);
    return [middle / 10, middle / 3, middle, middle * 3];
  }
  const end = (name: string, without: number) =>
    zones.find(([zone]) => zone === name)?.[1] ?? without;
  const crawl = end('crawl', limit.rate);
  const smooth = end('smooth', limit.rate);
  return [
    crawl / 4,
    Math.sqrt(crawl * smooth),
    Math.sqrt(end('swing', smooth) * limit.rate),
    limit.rate * OVER,
  ];
}

/** Four rates, and whether they are one that crawls, a smooth one, one that overshoots and one over the limit. */
export function ratesLinedUp(problem: Problem) {
  const rates = ratesOf(problem).map((rate) => rounded(rate, 3));
  const { zones, limit } = stabilityOf(problem);
  if (typeof zones === 'string' || limit === null) return { rates, areOfZones: false };
  const [first, second, third, last] = rates;
  const smooth = zones.find(([zone]) => zone === 'smooth')?.[1] ?? Infinity;
  // With batches the rates that overshoot may run away as well.
  const overshoots = ['overshoot', 'mayDiverge'].includes(zoneOf(zones, third));
  const areOfZones =
    zoneOf(zones, first) === 'crawl' &&
    zoneOf(zones, second) === 'smooth' &&
    overshoots &&
    third > smooth &&
    third < limit.rate &&
    last > limit.rate;
  return { rates, areOfZones };
}

export function ratePatches(problem: Problem): readonly Patch[] {
  const { optimizer } = problem.experiment;
  return ratesLinedUp(problem).rates.map((lr) => ({ optimizer: { ...optimizer, lr } }));
}

/** As many as there are runs; of those that are nearly the same one. */
const COMPARED: readonly (readonly [OptimizerId, object])[] = [
  ['sgd', {}],
  ['sgd', { momentum: 0.9 }],
  ['adagrad', {}],
  ['rmsprop', {}],
  ['adadelta', {}],
  ['adam', {}],
  ['nadam', {}],
  ['rprop', {}],
];

/** Each with the defaults of PyTorch. */
export function comparedOptimizers(): readonly Experiment['optimizer'][] {
  return COMPARED.map(
    ([type, values]) => parseExperiment({ optimizer: { type, ...values } }).experiment.optimizer,
  );
}

/** The place of the ball, as a start; the start itself where it stands there. */
export function startHere({ problem, trace, cursor }: Run): Pick<Experiment, 'init'> {
  const { row } = cursor;
  if (row === 0 || trace.rows === 0) return { init: problem.experiment.init };
  const { a, b } = trace.columns;
  return { init: { type: 'point', a: a.at(row), b: b.at(row) } };
}

export function startPatches(): readonly Patch[] {
  return (['lecun-normal', 'xavier-normal', 'he-normal'] as const).map((type) => ({
    init: parseExperiment({ init: { type } }).experiment.init,
  }));
}

export function seedPatches({ experiment }: Problem): readonly Patch[] {
  return [0, 1, 2].map((k) => ({ seed: (experiment.seed + k) % (SEED.max + 1) }));
}
