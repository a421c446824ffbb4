import { curvatureOf, exactOptimum, exactProduct } from '../diagnostics.ts';
import type { Minimum } from '../diagnostics.ts';
import { models } from '../models/index.ts';
import { createObjective } from '../objective.ts';
import type { Objective } from '../objective.ts';
import { sampleOf } from '../data.ts';
import type { Problem } from '../problem.ts';
import type { Quadratic } from '../quadratic.ts';
import { highestLoss, regionOf, searchMinimum } from '../minimum/search.ts';
import type { Region } from '../minimum/search.ts';
import { lowestSector, sectorsOf, sectorsWithin } from '../minimum/sectors.ts';
import { held } from '../range.ts';
import type { Range, RangeLimits, Ranges } from '../range.ts';
import { surfaceGrid } from '../surface.ts';
import { nearestEquivalent } from '../minimum/equivalents.ts';

/** The part of the (a, b) plane that the surface is drawn over, and up to which loss. */
export interface Frame extends Ranges {
  /** The least loss anywhere: contours are counted from it. */
  readonly lossLow: number;
  /** The least loss within the frame: the lower end of the loss axis. */
  readonly lossFrom: number;
  /** The surface is cut here. */
  readonly lossHigh: number;
}

/**
 * Below this part of the objective's own range the 32-bit floats of the graphics card step
 * visibly, and beyond this multiple of it all that happens is a dot.
 */
const NARROWEST = 1e-4;
const WIDEST = 1e6;

/** What can be drawn of an axis, by what the objective's own frame shows of it. */
export function limitsOf([low, high]: Range): RangeLimits {
  const size = high - low;
  return { least: size * NARROWEST, low: low - size * WIDEST, high: high + size * WIDEST };
}

/** Room beyond the outermost thing to show, and how far the far wall of the valley is shown. */
const ROOM = 1.17;
const FAR_WALL = 0.69;
/** The shallower side of the box against the other when both axes share one scale. */
const LEAST_DEPTH = 0.857;
/**
 * Ranges of a and b whose sizes have at most the first of these ratios share a scale, and from the
 * second on they have scales of their own. Between, the smaller is widened by and by: nearly the
 * same points have nearly the same frame.
 */
const COMPARABLE = [4, 8] as const;
/** How far above the start the surface is drawn. */
const HEADROOM = 1.3;
/**
 * A surface that is at most so many times as high as it would be cut is shown whole. Of higher ones
 * less and less is, down to the cut: no surface is cut much lower than one nearly like it.
 */
const WHOLE = 2;
/** The part of the frame that at least lies below the top. */
const LEAST_SHOWN = 1 / 3;
/** Enough points to choose a frame by; the surface itself uses all. */
const SAMPLE = 256;
const COARSE = 17;

/**
 * What the 32-bit floats of the graphics card can tell, and of numbers far from 0 what a float of 64
 * bits can: no range is narrower, or reaches further out.
 */
export const LEAST_SPREAD = 1e-30;
const LEAST_PART = 1e-10;
const FURTHEST = 1e30;

/** The nearest to a range that can be drawn. */
function drawable([low, high]: Range): Range {
  const [from, to] = [low, high].map((end) => held(end, [-FURTHEST, FURTHEST]));
  const least = Math.max(LEAST_SPREAD, LEAST_PART * Math.max(Math.abs(from), Math.abs(to)));
  return widened([from, to], least);
}

/** Where a surface of losses from `low` to `high` ends: not where it begins. */
function topAbove(low: number, high: number): number {
  if (!(high > low)) return low + Math.max(1, LEAST_PART * low);
  return Math.max(Math.min(high, FURTHEST), low + Math.max(LEAST_SPREAD, LEAST_PART * low));
}

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

/** One scale for both axes where their ranges are comparable. */
function balanced(wantedA: Range, wantedB: Range): Ranges {
  const [a, b] = [drawable(wantedA), drawable(wantedB)];
  const sizeA = a[1] - a[0];
  const sizeB = b[1] - b[0];
  const ratio = Math.max(sizeA / sizeB, sizeB / sizeA);
  const [low, high] = COMPARABLE;
  const share = held(Math.log(high / ratio) / Math.log(high / low), [0, 1]);
  const sizeBeside = (own: number, other: number) =>
    own * Math.max(1, (other * LEAST_DEPTH) / own) ** share;
  return { a: widened(a, sizeBeside(sizeA, sizeB)), b: widened(b, sizeBeside(sizeB, sizeA)) };
}

/** The variance of y: the loss of the best constant, a natural height for the surface. */
function spreadOf({ objective, points }: Problem, q: Quadratic): number {
  return objective.loss(0, q.yMean) || Math.max(1, Math.abs(points.ys[0]));
}

/** Holds the start, the minimum and the way gradient descent takes between them. */
function quadraticFrame(problem: Problem, q: Quadratic): Frame {
  const { start } = problem;
  const best = exactOptimum(q) ?? { a: start.a, b: q.yMean - start.a * q.xMean };
  // Gradient flow falls along the steep direction to the valley floor, then follows the floor: it
  // stays inside the triangle start, foot, minimum.
  const [ua, ub] = curvatureOf(q).steepest;
  const fall = (start.a - best.a) * ua + (start.b - best.b) * ub;
  const foot = { a: start.a - fall * ua, b: start.b - fall * ub };
  const spread = spreadOf(problem, q);
  const { objective } = problem;
  const radiusA = Math.sqrt(spread / (q.xVariance + q.xMean * q.xMean || 1));
  const radiusB = Math.sqrt(spread);
  const ranges = balanced(
    around(best.a, [start.a, foot.a], radiusA),
    around(best.b, [start.b, foot.b], radiusB),
  );
  // In a valley far narrower than the frame a start at its foot would leave a slit of the surface.
  const losses = surfaceGrid(objective, ranges, COARSE).toSorted();
  const shown = losses[Math.floor(losses.length * LEAST_SHOWN)];
  const top = Math.max(objective.loss(start.a, start.b), q.floor + spread, shown);
  const lossHigh = topAbove(q.floor, q.floor + (top - q.floor) * HEADROOM);
  return { ...ranges, lossLow: q.floor, lossFrom: q.floor, lossHigh };
}

/** A cheap stand-in for the objective: that of a sample of the points; exact in closed form. */
export function roughly({ points, experiment, objective }: Problem): Objective {
  const isCheap = objective.closedForm !== null || points.n <= SAMPLE;
  const { model, loss } = experiment;
  return isCheap ? objective : createObjective(sampleOf(points, SAMPLE), model, loss);
}

/** A frame with the lowest point known when it was chosen. */
export interface Prospect {
  readonly frame: Frame;
  /** null when a whole line of points is lowest. */
  readonly best: Minimum | null;
  /** From the closed form; otherwise found on a sample, to be refined on all points. */
  readonly isExact: boolean;
}

/** How far out in the lowest sector its star stands, in parts of the region. */
const STAR_AT = 0.6;

/** The lowest place of an objective that has none of a quadratic, where it is known all the same. */
function exactMinimum(problem: Problem, { radiusA, radiusB }: Region): Minimum | null {
  const sectors = sectorsOf(problem);
  if (sectors !== null) return lowestSector(sectors, STAR_AT * Math.min(radiusA, radiusB));
  const { product } = problem.objective;
  return product === null ? null : exactProduct(product);
}

/** The highest loss over ranges: of terraces exactly, else from a coarse grid. */
function highestOf(
  problem: Problem,
  { loss }: Objective,
  ranges: Ranges,
  losses: Float64Array,
): number {
  const sectors = sectorsOf(problem);
  if (sectors === null) return highestLoss(loss, losses, COARSE, ranges);
  return Math.max(...sectorsWithin(sectors, ranges).map((sector) => sector.loss));
}

/** Holds the region where something happens, the start and the best point found. */
function searched(problem: Problem): Prospect {
  const { start, points, experiment } = problem;
  const objective = roughly(problem);
  const region = regionOf(models[experiment.model], sampleOf(points, SAMPLE));
  const exact = exactMinimum(problem, region);
  const best = nearestEquivalent(
    experiment.model,
    exact ?? searchMinimum(objective, region),
    start,
  );
  const ranges = balanced(
    around(region.a, [start.a, best.a], region.radiusA),
    around(region.b, [start.b, best.b], region.radiusB),
  );
  const losses = surfaceGrid(objective, ranges, COARSE);
  const middle = losses.toSorted()[Math.floor(losses.length / 2)];
  const peak = Math.max(objective.loss(start.a, start.b), middle);
  const wanted = best.loss + (peak - best.loss) * HEADROOM;
  // A bounded surface (a plateau, a wave) is shown whole rather than cut just under its top.
  const highest = highestOf(problem, objective, ranges, losses) * 1.001;
  const lossHigh = Math.min(
    highest,
    wanted * WHOLE ** held(2 - Math.log2(highest / wanted), [0, 1]),
  );
  const lossLow = Math.max(0, best.loss);
  const lossTop = topAbove(lossLow, lossHigh);
  const frame = { ...ranges, lossLow, lossFrom: lossLow, lossHigh: lossTop };
  return { frame, best, isExact: exact !== null };
}

/**
 * What there is to see, with room to spare. It depends on the problem alone, so the frame stays
 * put while a run plays.
 */
export function prospectOf(problem: Problem): Prospect {
  const { quadratic } = problem.objective;
  if (quadratic === null) return searched(problem);
  const frame = quadraticFrame(problem, quadratic);
  return { frame, best: exactOptimum(quadratic), isExact: true };
}

export function chooseFrame(problem: Problem): Frame {
  return prospectOf(problem).frame;
}
