import type { Optimizer } from './definitions.ts';
import { rulesAfter } from './edits.ts';
import type { Experiment } from './experiment.ts';
import { curvatureOf } from './diagnostics.ts';
import { optimizers } from './optimizers/index.ts';
import { batchFactor, problemAt } from './problem.ts';
import type { Problem } from './problem.ts';
import { schedules } from './schedules/index.ts';
import type { Schedule } from './definitions.ts';

/**
 * What a learning rate does along the direction in which a quadratic is steepest: creeps down, goes
 * down, passes the bottom and swings back, lands on the other side with each step, runs away, or may
 * run away with batches that differ.
 */
export type RateZone = 'crawl' | 'smooth' | 'swing' | 'overshoot' | 'diverge' | 'mayDiverge';

/** The zones with their upper ends, ascending, the last without end; none is empty. */
export type RateZones = readonly (readonly [zone: RateZone, end: number])[];

/** Why no zones are known, or why they are less than exact. */
export type NoZones = 'optimizer' | 'objective' | 'dampening' | 'momentumBatches' | 'schedule';
export type GuideReason = 'batches' | 'schedule' | 'edits';

/** What is known of the learning rates of an experiment before it is trained. */
export interface Stability {
  /**
   * The rate of a step beyond which full-batch steps of this rule run away from the minimum; null
   * where no such rate is known.
   */
  readonly limit: { readonly rate: number; readonly formula: string } | null;
  /** By the learning rate of a step. */
  readonly zones: RateZones | NoZones;
  /** What keeps the limit from deciding the fate of the run by itself; null where it does. */
  readonly guide: GuideReason | null;
}

/** Of more points the sum alone is taken for the batch that is the steepest. */
const MOST_SORTED = 20_000;

const steepest = new WeakMap<Problem['points'], Map<number, number>>();

/**
 * No batch of so many points or more has a curvature larger than this: the largest eigenvalue of the
 * Hessian of one point is 2 (x² + 1), and that of a batch at most the mean of its points'.
 */
function largestOfBatches({ points }: Problem, size: number): number {
  const known = steepest.get(points) ?? new Map<number, number>();
  steepest.set(points, known);
  const found = known.get(size) ?? meanOfSteepest(points, size);
  known.set(size, found);
  return found;
}

/** The largest eigenvalue of the Hessian of one point. */
function ownOf(x: number): number {
  return 2 * (x * x + 1);
}

function meanOfSteepest({ n, xs }: Problem['points'], size: number): number {
  if (n <= MOST_SORTED) {
    const own = xs.map(ownOf);
    return (
      own
        .toSorted()
        .subarray(n - size)
        .reduce((sum, v) => sum + v, 0) / size
    );
  }
  let sum = 0;
  let most = 0;
  for (const x of xs) {
    const own = ownOf(x);
    sum += own;
    if (own > most) most = own;
  }
  return Math.min(most, sum / size);
}

/** The smallest batch of an epoch. */
function smallestBatch({ points, batchSize, experiment }: Problem): number {
  const leftover = points.n % batchSize;
  return leftover === 0 || experiment.batch.dropLast ? batchSize : leftover;
}

function guideOf({ experiment, points, batchSize }: Problem): GuideReason | null {
  const { batch, schedule, edits } = experiment;
  if (batchSize < points.n || batch.order === 'replacement') return 'batches';
  if (edits.some((edit) => (edit.optimizer ?? edit.schedule) !== undefined)) return 'edits';
  const { isConstant }: Pick<Schedule, 'isConstant'> = schedules[schedule.type];
  return isConstant === true ? null : 'schedule';
}

/** Without those that end where they begin. */
function zonesOf(ends: RateZones): RateZones {
  return ends.filter(([, end], i) => i === 0 || end > ends[i - 1][1]);
}

/**
 * With batches a step is certain not to run away only where the steepest of them allows it: no
 * rate above has been proved to, or not to.
 */
function batchZones(ends: RateZones, certain: number): RateZones {
  const below = ends.flatMap(([zone, end]) =>
    zone === 'diverge' ? [] : [[zone, Math.min(end, certain)] as const],
  );
  return zonesOf([...below, ['mayDiverge', Infinity]]);
}

/** The part of a problem that says which rates are stable. */
function stabilityWith(problem: Problem, optimizer: Experiment['optimizer']): Stability {
  const { objective, experiment } = problem;
  const guide = guideOf(problem);
  const { type, ...values } = optimizer;
  const { onQuadratic }: Pick<Optimizer, 'onQuadratic'> = optimizers[type];
  const nothing = (zones: NoZones): Stability => ({ limit: null, zones, guide });
  if (onQuadratic === undefined) return nothing('optimizer');
  if (objective.quadratic === null) return nothing('objective');
  const rule = onQuadratic(values);
  if (rule === null) return nothing('dampening');
  const { crawl, smooth, swing, limit, formula, weightDecay } = rule;
  const curvature = curvatureOf(objective.quadratic).largest + weightDecay;
  const known = { rate: limit / curvature, formula };
  const { setsRate }: Pick<Schedule, 'setsRate'> = schedules[experiment.schedule.type];
  if (setsRate === true) return { limit: known, zones: 'schedule', guide };
  const ends = zonesOf([
    ['crawl', crawl / curvature],
    ['smooth', smooth / curvature],
    ['swing', swing / curvature],
    ['overshoot', known.rate],
    ['diverge', Infinity],
  ]);
  if (guide !== 'batches') return { limit: known, zones: ends, guide };
  if (!rule.isPlain) return { limit: known, zones: 'momentumBatches', guide };
  const most = largestOfBatches(problem, smallestBatch(problem)) + weightDecay;
  return { limit: known, zones: batchZones(ends, limit / most), guide };
}

function multiplied({ limit, zones, guide }: Stability, by: number): Stability {
  return {
    limit: limit === null ? null : { ...limit, rate: limit.rate * by },
    zones: typeof zones === 'string' ? zones : zones.map(([zone, end]) => [zone, end * by]),
    guide,
  };
}

/** What is known of the rates of an experiment, as they are set: before any scaling by batch size. */
export function stabilityOf(problem: Problem): Stability {
  const { optimizer, batch } = problem.experiment;
  const factor = batchFactor(batch, problem.batchSize);
  return multiplied(stabilityWith(problem, optimizer), 1 / factor);
}

/** The same of the rate that a step (from 1) uses, by the rule in force then. */
export function stabilityAt(problem: Problem, step: number): Stability {
  const { experiment } = problem;
  const edits = experiment.edits.filter(({ at }) => at < step).length;
  return stabilityWith(problemAt(problem, step), rulesAfter(experiment, edits).optimizer);
}

/** Rounding: a rate so near to the limit neither shrinks nor grows in a run that anybody can watch. */
const AT_LIMIT = 1e-12;

/** A rate at which steps of an exactly known rule bounce about the minimum for ever. */
export function isAtLimit({ limit, zones }: Stability, rate: number): boolean {
  if (limit === null || typeof zones === 'string') return false;
  // With batches nothing bounces for ever.
  const isExact = zones.at(-1)?.[0] === 'diverge';
  return isExact && Math.abs(rate - limit.rate) <= AT_LIMIT * limit.rate;
}

export function zoneOf(zones: RateZones, rate: number): RateZone {
  const found = zones.find(([, end]) => rate <= end * (1 + AT_LIMIT));
  return (found ?? zones[zones.length - 1])[0];
}

/** Rounded down, so that what holds up to a rate holds at the rounded one. */
function roundedDown(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits));
  if (rounded <= value * (1 + AT_LIMIT)) return rounded;
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return Number((rounded - unit).toPrecision(digits));
}

/**
 * A rate to go on with: half the limit, or with batches what is certain if that is less, to two
 * digits rounded down. null where nothing of the kind is known, or the rate is not used.
 */
export function stableRate(problem: Problem) {
  const { limit, zones } = stabilityOf(problem);
  if (limit === null || typeof zones === 'string') return null;
  const isCertain = zones.at(-1)?.[0] === 'diverge';
  const certain = isCertain ? limit.rate : (zones.at(-2)?.[1] ?? 0);
  const half = limit.rate / 2;
  const { max } = optimizers[problem.experiment.optimizer.type].settings.lr;
  const rate = Math.min(max, roundedDown(Math.min(half, certain), 2));
  return { rate, limit: limit.rate, isHalf: half <= certain };
}
