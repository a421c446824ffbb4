import { scalePoints } from '../data.ts';
import type { Loss, Model, Optimizer } from '../definitions.ts';
import { curvatureOf } from '../diagnostics.ts';
import { rulesAfter } from '../edits.ts';
import { creepingOf, hasReached } from '../ending/ending.ts';
import type { Rows } from '../ending/tail.ts';
import type { Experiment } from '../experiment.ts';
import { losses } from '../losses/index.ts';
import { models } from '../models/index.ts';
import { noiseOf } from '../noise.ts';
import { optimizers } from '../optimizers/index.ts';
import { onQuadratic } from '../optimizers/sgd-on-quadratic.ts';
import { problemAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { quadraticOf } from '../quadratic.ts';
import { firstRate } from '../rate.ts';
import { stabilityAt } from '../stability.ts';
import { bendsAt } from './curvature.ts';
import type { Bend, Bends, NoBends } from './curvature.ts';
import { observedRate, ruleOf, stepsUntilNear } from './rates.ts';
import type { Observed } from './rates.ts';

/** A direction of the surface, with what a step of the rule in force does along it. */
export interface Way extends Bend {
  /** What a step leaves of the way along it, in the long run; null where that is not known. */
  readonly left: number | null;
  /** Steps until 1 % of it is left; null where that is not known, or never is. */
  readonly steps: number | null;
}

/** The largest rate that full-batch steps bear at this place. */
export interface Edge {
  readonly rate: number;
  readonly formula: string;
  /** It is that of the rule in force on this very objective; else no more than a guide. */
  readonly isExact: boolean;
  /** It is that of plain steps, for of the rule in force none is known. */
  readonly isOfPlainSteps: boolean;
}

/** What helps, in a sentence each. */
export type Advice =
  | {
      readonly is: 'creeping';
      readonly parameter: 'a' | 'b';
      readonly condition: number;
      readonly steps: number | null;
      /** κ once x is standardised; null where that is no help. */
      readonly standardised: number | null;
    }
  | { readonly is: 'aboveEdge' | 'farBelowEdge'; readonly rate: number; readonly edge: number }
  | { readonly is: 'narrow'; readonly condition: number; readonly standardised: number }
  | { readonly is: 'round'; readonly condition: number }
  /** The surface bends down along a direction: to two sides, or to all. */
  | { readonly is: 'saddle' | 'top' }
  /** It does not bend along one direction, or along none. */
  | { readonly is: 'level' | 'flat' }
  | { readonly is: 'reached' | 'batches' };

export interface Diagnosis {
  readonly ways: { readonly steep: Way; readonly flat: Way } | NoBends;
  /** κ, the ratio of the curvatures; null where the surface is no valley here. */
  readonly condition: number | null;
  readonly edge: Edge | null;
  /** The rate of the step shown. */
  readonly lr: number;
  /** What a step leaves of the distance in the long run, by the curvatures; null if not known. */
  readonly predicted: number | null;
  readonly observed: Observed | null;
  /** With weight decay steps go elsewhere than to the minimum, and nothing is observed. */
  readonly isDecaying: boolean;
  readonly advice: readonly Advice[];
}

/** Below this ratio of curvatures a bowl is round enough. */
const ROUND = 10;
/** From this on it is a narrow valley, wherever the ball is in it. */
const NARROW = 100;
/** A rate below this part of the edge wastes steps. */
const FAR_BELOW = 0.02;
const AT_EDGE = 1e-12;

const PLAIN = { momentum: 0, dampening: 0, nesterov: false, weightDecay: 0 };

function wayOf(bend: Bend, optimizer: Experiment['optimizer'], lr: number): Way {
  const rule = ruleOf(optimizer);
  const left = rule === null ? null : rule.left(lr * (bend.curvature + rule.weightDecay));
  return { ...bend, left, steps: left === null ? null : stepsUntilNear(left) };
}

function edgeOf(
  problem: Problem,
  optimizer: Experiment['optimizer'],
  step: number,
  { steep }: Bends,
): Edge | null {
  const known: Pick<Optimizer, 'onQuadratic'> = optimizers[optimizer.type];
  const isOfPlainSteps = known.onQuadratic === undefined;
  const rule = isOfPlainSteps ? onQuadratic(PLAIN) : ruleOf(optimizer);
  if (rule === null) return null;
  const curvature = steep.curvature + rule.weightDecay;
  if (!(curvature > 0)) return null;
  const isQuadratic = problem.objective.quadratic !== null;
  const isExact = !isOfPlainSteps && isQuadratic && stabilityAt(problem, step).guide === null;
  return { rate: rule.limit / curvature, formula: rule.formula, isExact, isOfPlainSteps };
}

/** κ of a line's squared error with x standardised; null where it is so already, or is no such. */
function conditionStandardised({ experiment, unscaled }: Problem): number | null {
  const { isLine }: Pick<Model, 'isLine'> = models[experiment.model];
  const { isSquare }: Pick<Loss, 'isSquare'> = losses[experiment.loss.type];
  if (experiment.scaling !== 'none' || isLine !== true || isSquare !== true) return null;
  const { largest, smallest } = curvatureOf(quadraticOf(scalePoints(unscaled, 'x').points));
  return smallest > 0 ? largest / smallest : null;
}

/** The long run is that of the direction in which the most is left, if there is any way along it. */
function predictedOf(steep: Way, flat: Way, isFlatLevel: boolean): number | null {
  if (steep.left === null || flat.left === null || flat.curvature < 0) return null;
  return isFlatLevel ? steep.left : Math.max(steep.left, flat.left);
}

/** The run so far: row 0 the start, `last` the row shown. */
export type RunSoFar = Rows;

function shapeAdvice({ steep, flat, isFlatLevel }: Bends, condition: number | null) {
  const found: Advice[] = [];
  if (steep.curvature === 0 && flat.curvature === 0) found.push({ is: 'flat' });
  else if (flat.curvature < 0) found.push({ is: steep.curvature > 0 ? 'saddle' : 'top' });
  else if (isFlatLevel) found.push({ is: 'level' });
  else if (condition !== null && condition < ROUND) found.push({ is: 'round', condition });
  return found;
}

/** Of a ball that is not at the bottom: what the shape of the valley costs it. */
function slowAdvice(
  problem: Problem,
  rows: RunSoFar,
  { steps }: Way,
  condition: number | null,
): readonly Advice[] {
  const standardised = conditionStandardised(problem);
  const helped = (from: number) =>
    standardised !== null && standardised < from / 2 ? standardised : null;
  const creeping = rows.last === 0 ? null : creepingOf(problem, rows);
  if (creeping !== null) {
    return [{ ...creeping, steps, standardised: helped(creeping.condition) }];
  }
  const isNarrow = condition !== null && condition >= NARROW;
  const after = isNarrow ? helped(condition) : null;
  return isNarrow && after !== null ? [{ is: 'narrow', condition, standardised: after }] : [];
}

function rateAdvice(rate: number, edge: Edge | null, isReached: boolean): readonly Advice[] {
  if (edge === null || edge.isOfPlainSteps) return [];
  // At the edge itself, but for rounding, steps bounce.
  if (rate > edge.rate * (1 + AT_EDGE)) return [{ is: 'aboveEdge', rate, edge: edge.rate }];
  const isSlow = rate < FAR_BELOW * edge.rate && !isReached;
  return isSlow ? [{ is: 'farBelowEdge', rate, edge: edge.rate }] : [];
}

/**
 * What can be said of where the ball is and of how it gets on.
 * @param step of the last row
 * @param least the least loss there is, or that is known; null where none is
 */
export function diagnose(
  problem: Problem,
  rows: RunSoFar,
  step: number,
  least: number | null,
): Diagnosis {
  const { columns, last, stride } = rows;
  const { experiment, batchSize, points, length } = problemAt(problem, step);
  const edits = experiment.edits.filter(({ at }) => at < Math.max(1, step)).length;
  const { optimizer } = rulesAfter(experiment, edits);
  const lr = last === 0 ? firstRate(problem) : columns.lr.at(last);
  const noise = noiseOf(problem).loss;
  const isDecaying = 'weightDecay' in optimizer && optimizer.weightDecay > 0;
  const observed =
    least === null || isDecaying
      ? null
      : observedRate(columns.loss, last, stride, {
          least,
          noise,
          rows: (4 * length.stepsPerEpoch) / stride,
        });
  const bends = bendsAt(problem, columns.a.at(last), columns.b.at(last));
  if (typeof bends === 'string') {
    const nothing = { condition: null, edge: null, predicted: null };
    return { ways: bends, ...nothing, lr, observed, isDecaying, advice: [] };
  }
  const steep = wayOf(bends.steep, optimizer, lr);
  const flat = wayOf(bends.flat, optimizer, lr);
  const isValley = flat.curvature > 0 && !bends.isFlatLevel;
  const condition = isValley ? steep.curvature / flat.curvature : null;
  const edge = edgeOf(problem, optimizer, step, bends);
  const loss = columns.loss.at(last);
  const isReached = least !== null && hasReached(loss, least, columns.loss.at(0) - least, noise);
  const isFull = batchSize === points.n && experiment.batch.order !== 'replacement';
  const advice: readonly Advice[] = [
    ...shapeAdvice(bends, condition),
    ...(isReached ? [{ is: 'reached' } as const] : slowAdvice(problem, rows, flat, condition)),
    // Where the surface is no valley there are no walls to be thrown over.
    ...(flat.curvature < 0 ? [] : rateAdvice(lr, edge, isReached)),
    ...(isFull || steep.left === null ? [] : [{ is: 'batches' } as const]),
  ];
  return {
    ways: { steep, flat },
    condition,
    edge,
    lr,
    predicted: predictedOf(steep, flat, bends.isFlatLevel),
    observed,
    isDecaying,
    advice,
  };
}
