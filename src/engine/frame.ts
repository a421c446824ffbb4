import { curvatureOf, exactOptimum } from './diagnostics.ts';
import type { Problem } from './problem.ts';
import type { Quadratic } from './quadratic.ts';

export type Range = readonly [low: number, high: number];

/** The part of the (a, b) plane that the surface is drawn over, and up to which loss. */
export interface Frame {
  readonly a: Range;
  readonly b: Range;
  /** The least loss anywhere: the lower end of the loss axis. */
  readonly lossLow: number;
  /** The surface is cut here. */
  readonly lossHigh: number;
}

/** Room beyond the outermost thing to show, and how far the far wall of the valley is shown. */
const ROOM = 1.17;
const FAR_WALL = 0.69;
/** The shallower side of the box against the other when both axes share one scale. */
const LEAST_DEPTH = 0.857;
/** Ranges of a and b further apart than this get scales of their own. */
const COMPARABLE = 6;

/** Extent to either side of the centre that holds all `values`, and some of the far wall. */
function around(centre: number, values: readonly number[], leastRadius: number): Range {
  const below = Math.max(0, ...values.map((v) => centre - v)) * ROOM;
  const above = Math.max(0, ...values.map((v) => v - centre)) * ROOM;
  const least = Math.max(FAR_WALL * Math.max(below, above), leastRadius);
  return [centre - Math.max(below, least), centre + Math.max(above, least)];
}

function widened([low, high]: Range, size: number): Range {
  const extra = Math.max(0, size - (high - low)) / 2;
  return [low - extra, high + extra];
}

/** The variance of y: the loss of the best constant, a natural height for the surface. */
function spreadOf({ objective, points }: Problem, q: Quadratic): number {
  const constant = objective.loss(0, q.yMean) - q.floor;
  return constant > 0 ? constant : Math.max(1, Math.abs(points.ys[0]));
}

/**
 * Ranges that hold the start, the minimum and the way gradient descent takes between them, with
 * room to spare. They depend on the problem alone, so they stay put while a run plays.
 */
export function chooseFrame(problem: Problem, q: Quadratic): Frame {
  const { start } = problem;
  const best = exactOptimum(q) ?? { a: start.a, b: q.yMean - start.a * q.xMean };
  // Gradient flow falls along the steep direction to the valley floor, then follows the floor: it
  // stays inside the triangle start, foot, minimum.
  const [ua, ub] = curvatureOf(q).steepest;
  const fall = (start.a - best.a) * ua + (start.b - best.b) * ub;
  const foot = { a: start.a - fall * ua, b: start.b - fall * ub };
  const spread = spreadOf(problem, q);
  const radiusA = Math.sqrt(spread / (q.xVariance + q.xMean * q.xMean || 1));
  const radiusB = Math.sqrt(spread);
  let a = around(best.a, [start.a, foot.a], radiusA);
  let b = around(best.b, [start.b, foot.b], radiusB);
  const sizeA = a[1] - a[0];
  const sizeB = b[1] - b[0];
  if (Math.max(sizeA / sizeB, sizeB / sizeA) <= COMPARABLE) {
    a = widened(a, sizeB * LEAST_DEPTH);
    b = widened(b, sizeA * LEAST_DEPTH);
  }
  const top = Math.max(problem.objective.loss(start.a, start.b), q.floor + spread);
  return { a, b, lossLow: q.floor, lossHigh: q.floor + (top - q.floor) * 1.3 };
}
