import { curvatureOf, exactOptimum } from '../diagnostics.ts';
import type { Minimum } from '../diagnostics.ts';
import type { Model, Schedule } from '../definitions.ts';
import { models } from '../models/index.ts';
import { noiseOf, slopeNoise } from '../noise.ts';
import { problemAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { schedules } from '../schedules/index.ts';
import { isAtLimit, stabilityOf } from '../stability.ts';
import { placeAt } from './surroundings.ts';
import { tailOf } from './tail.ts';
import type { Rows } from './tail.ts';

/** How a run that has gone to its last step ended. */
export type Ending =
  /** As low as it gets, as far as that is known. */
  | { readonly is: 'reached' }
  /** The bottom of a valley that is not the deepest. */
  | { readonly is: 'local' }
  /** The gradient is 0, and the loss falls all the same: to two sides, or to all. */
  | { readonly is: 'saddle' | 'top' }
  /** Neither slope nor curvature to speak of, as far as the picture goes. */
  | { readonly is: 'plateau'; readonly slope: number }
  /** From one place to another and back, with all points in each batch. */
  | { readonly is: 'bouncing'; readonly isAtLimit: boolean }
  /** Each batch pulls elsewhere, and the loss falls no further. */
  | { readonly is: 'batches' }
  /** To and fro, with all points in each batch, and the loss falls no further. */
  | { readonly is: 'tooLong' }
  /** At rest where the gradient and the weight decay balance. */
  | { readonly is: 'held' }
  | { readonly is: 'rateGone'; readonly lr: number }
  /** Down a valley whose floor is nearly level: κ is the ratio of its curvatures. */
  | { readonly is: 'creeping'; readonly parameter: 'a' | 'b'; readonly condition: number }
  | { readonly is: 'falling' };

/** An ending, with the losses by which it is judged. */
export interface Judged {
  readonly ending: Ending;
  readonly loss: number;
  /** The least loss there is, or that is known. */
  readonly least: number;
  /** It is proved to be the least. */
  readonly isLeast: boolean;
}

/** Losses this near to the least, as a part of it, or of the way down, have reached it. */
const REACHED = { ofLeast: 0.01, ofWay: 1e-6 };
const RUN_AWAY = 1e6;
/** A rate below this part of the largest is gone. */
const GONE = 0.05;
/** Less than this ratio of curvatures is no valley to creep along. */
const LEAST_CONDITION = 10;
/** The part of what is left to go that lies along the floor of a valley. */
const ALONG_FLOOR = 0.8;

/** @param best the lowest place known, by closed form or search */
export function leastOf({ objective }: Problem, best: Minimum | null): number | null {
  if (objective.quadratic !== null) return objective.quadratic.floor;
  return best === null ? null : Math.min(best.loss, objective.loss(best.a, best.b));
}

/**
 * Whether a loss is as low as it gets.
 * @param way how far the least loss was below the first
 */
export function hasReached(loss: number, least: number, way: number, noise: number): boolean {
  return loss - least <= Math.max(noise, REACHED.ofLeast * least, REACHED.ofWay * way);
}

/** b of y = a x + b creeps, say, where what is left of the way lies along a nearly level floor. */
export function creepingOf(
  { objective }: Pick<Problem, 'objective'>,
  rows: Pick<Rows, 'last' | 'columns'>,
): Extract<Ending, { readonly is: 'creeping' }> | null {
  const { quadratic } = objective;
  const best = quadratic === null ? null : exactOptimum(quadratic);
  if (quadratic === null || best === null) return null;
  const { largest, smallest, steepest } = curvatureOf(quadratic);
  const condition = largest / smallest;
  if (!(condition >= LEAST_CONDITION)) return null;
  const { a, b } = rows.columns;
  const [ua, ub] = steepest;
  const offAt = (row: number) => {
    const off = { a: a.at(row) - best.a, b: b.at(row) - best.b };
    return { ...off, steep: off.a * ua + off.b * ub, flat: off.b * ua - off.a * ub };
  };
  const end = offAt(rows.last);
  const ofFlat = smallest * end.flat ** 2;
  const isAlong = ofFlat >= ALONG_FLOOR * (ofFlat + largest * end.steep ** 2);
  const before = offAt(Math.floor(0.9 * rows.last));
  const isNearing = Math.abs(end.flat) < Math.abs(before.flat);
  if (!isAlong || !isNearing || end.flat * before.flat < 0) return null;
  const parameter = Math.abs(end.a) > Math.abs(end.b) ? 'a' : 'b';
  return { is: 'creeping', parameter, condition };
}

function decayOf({ experiment }: Problem): number {
  return 'weightDecay' in experiment.optimizer ? experiment.optimizer.weightDecay : 0;
}

/**
 * How a run ended that has gone to its last step; null where nothing can be said for certain.
 * @param best the lowest place known of the objective; `isExact` where it is known to be the lowest
 */
export function endingOf(
  problem: Problem,
  rows: Rows,
  best: Minimum | null,
  isExact: boolean,
): Judged | null {
  // What can be said of its end is said by the batches that it ended with.
  const atEnd = problemAt(problem, problem.length.totalSteps);
  const { objective, experiment, batchSize, points } = atEnd;
  const { columns, last } = rows;
  const known = leastOf(problem, best);
  if (known === null || last < 1) return null;
  // It has run away, which is told of elsewhere.
  if (columns.loss.at(last) > (columns.loss.at(0) * RUN_AWAY || Infinity)) return null;
  const noise = noiseOf(problem);
  const loss = columns.loss.at(last);
  const least = Math.min(known, loss);
  const judged = (ending: Ending): Judged => ({
    ending,
    loss,
    least,
    isLeast: objective.quadratic !== null || isExact,
  });
  const gap = loss - least;
  const way = columns.loss.at(0) - least;
  if (hasReached(loss, least, way, noise.loss)) return judged({ is: 'reached' });
  const isFull = batchSize === points.n && experiment.batch.order !== 'replacement';
  const tail = tailOf(rows, least, atEnd.length.stepsPerEpoch);
  if (isFull && tail.isTwoPlaces) {
    const lr = columns.lr.at(last);
    return judged({ is: 'bouncing', isAtLimit: isAtLimit(stabilityOf(atEnd), lr) });
  }
  const { isLine }: Pick<Model, 'isLine'> = models[experiment.model];
  // Every loss is convex in ŷ, and a line is linear in (a, b): it has one valley, and no plateau.
  if (isLine !== true) {
    const found = placeAt(problem, columns.a.at(last), columns.b.at(last), gap);
    if (found !== null) return judged(found);
  }
  if (isFull && decayOf(problem) > 0 && tail.isStill) {
    const gradient = new Float64Array(2);
    objective.gradient(columns.a.at(last), columns.b.at(last), gradient);
    if (Math.hypot(...gradient) > slopeNoise(problem)) return judged({ is: 'held' });
  }
  const { isConstant }: Pick<Schedule, 'isConstant'> = schedules[experiment.schedule.type];
  const lr = columns.lr.at(last);
  if (isConstant !== true && lr <= GONE * tail.largestRate) return judged({ is: 'rateGone', lr });
  if (!isFull && tail.isLevel && tail.isPulledAbout) return judged({ is: 'batches' });
  if (isFull && tail.isLevel && tail.isToAndFro) return judged({ is: 'tooLong' });
  const creeping = creepingOf(problem, rows);
  if (creeping !== null) return judged(creeping);
  // A batch can lower the loss or raise it: only a long tail tells.
  const isFalling = tail.isFalling && (isFull || (tail.isLong && !tail.isLevel));
  return isFalling ? judged({ is: 'falling' }) : null;
}
