import type { Model, Pair } from '../definitions.ts';
import { exactOptimum, exactProduct } from '../diagnostics.ts';
import type { Minimum } from '../diagnostics.ts';
import { descent, lossWithin, lowestCells } from '../minimum/search.ts';
import { lowestSector, sectorsOf } from '../minimum/sectors.ts';
import { models } from '../models/index.ts';
import { createObjective } from '../objective.ts';
import type { Objective } from '../objective.ts';
import type { Points } from '../points.ts';
import type { Problem } from '../problem.ts';
import { holds } from '../range.ts';
import type { Range, Ranges } from '../range.ts';
import { exactMethod, fillSurfaceColumns, spacingOf } from '../surface.ts';

/** Where the loss of a batch is least. */
export interface BatchMinimum extends Minimum {
  /** By a closed form; else the lowest place that a search finds. */
  readonly isExact: boolean;
  /** It is one place, and not one of endlessly many beside each other. */
  readonly isAlone: boolean;
  /** The direction of the straight line on which all of these lie, where it is known. */
  readonly along: Pair | null;
}

/** The objective of one batch, with the numbers that are drawn of it. */
export interface BatchBowl {
  /** As if the batch were all the data. */
  readonly problem: Problem;
  /** n × n losses over the frame, row by row along b. */
  readonly n: number;
  readonly losses: Float64Array;
  /** null where the loss still falls at the edge of a search far beyond the frame. */
  readonly minimum: BatchMinimum | null;
}

/** A run's problem with these rows of its points alone. */
function problemOfBatch(problem: Problem, rows: Uint32Array): Problem {
  const { experiment, points } = problem;
  const batch: Points = {
    n: rows.length,
    xs: Float64Array.from(rows, (row) => points.xs[row]),
    ys: Float64Array.from(rows, (row) => points.ys[row]),
  };
  const objective = createObjective(batch, experiment.model, experiment.loss);
  return { ...problem, points: batch, objective };
}

/** All x of a batch, where they are one and the same. */
function onlyX({ xs }: Points): number | null {
  return xs.every((x) => x === xs[0]) ? xs[0] : null;
}

function middleOf([low, high]: Range): number {
  return (low + high) / 2;
}

/** The place nearest to another of the line through a minimum. */
export function nearestOnLine(
  { a, b, along }: BatchMinimum,
  to: { readonly a: number; readonly b: number },
): { readonly a: number; readonly b: number } {
  if (along === null) return { a, b };
  const [p, q] = along;
  const part = ((to.a - a) * p + (to.b - b) * q) / (p * p + q * q);
  return { a: a + part * p, b: b + part * q };
}

/** Of a closed form; null where there is none. */
function closedMinimum({ objective }: Problem, frame: Ranges): BatchMinimum | null {
  const { quadratic, product } = objective;
  const isExact = true;
  if (quadratic !== null) {
    const best = exactOptimum(quadratic);
    if (best !== null) return { ...best, isExact, isAlone: true, along: null };
    // One x fixes no slope: all lines through the mean point are equally good.
    const { xMean, yMean, floor } = quadratic;
    const a = middleOf(frame.a);
    return { a, b: yMean - a * xMean, loss: floor, isExact, isAlone: false, along: [1, -xMean] };
  }
  if (product !== null) {
    const best = exactProduct(product) ?? { a: 0, b: 0, loss: objective.loss(0, 0) };
    return { ...best, isExact, isAlone: false, along: null };
  }
  return null;
}

/** Ways in which it is looked around a minimum, and how far, as a part of the frame. */
const WAYS = 48;
const AROUND = 0.02;
const HALVINGS = 40;
/** Of how much the loss rises in the steepest way, this is no rise. */
const LEVEL = 1e-7;

/** Whether the loss rises on all sides of a place. */
function risesAround(loss: Objective['loss'], { a, b, loss: least }: Minimum, frame: Ranges) {
  const reachA = AROUND * (frame.a[1] - frame.a[0]);
  const reachB = AROUND * (frame.b[1] - frame.b[0]);
  const riseAt = (angle: number) =>
    loss(a + reachA * Math.cos(angle), b + reachB * Math.sin(angle)) - least;
  const step = (2 * Math.PI) / WAYS;
  const rises = Array.from({ length: WAYS }, (_, k) => riseAt(k * step));
  const most = Math.max(...rises);
  // The lowest way, between its neighbours.
  let low = (rises.indexOf(Math.min(...rises)) - 1) * step;
  let high = low + 2 * step;
  for (let k = 0; k < HALVINGS; k++) {
    const [p, q] = [low + (high - low) / 3, high - (high - low) / 3];
    if (riseAt(p) < riseAt(q)) high = q;
    else low = p;
  }
  return riseAt((low + high) / 2) > LEVEL * most;
}

/** Each descent is from another of the lowest cells, and may leave the frame by so many of its size. */
const STARTS = 4;
const BEYOND = 3;
const AT_EDGE = 1e-3;

function widened([low, high]: Range): Range {
  const extra = BEYOND * (high - low);
  return [low - extra, high + extra];
}

/** All of a range but its very edges. */
function inside([low, high]: Range): Range {
  const edge = AT_EDGE * (high - low);
  return [low + edge, high - edge];
}

function* searched(
  { objective, experiment, points }: Problem,
  losses: Float64Array,
  n: number,
  frame: Ranges,
): Generator<void, BatchMinimum | null> {
  const ranges = { a: widened(frame.a), b: widened(frame.b) };
  const loss = lossWithin(objective.loss, ranges);
  const [sizeA, sizeB] = [spacingOf(frame.a, n), spacingOf(frame.b, n)];
  let best: Minimum | null = null;
  for (const cell of lowestCells(losses, n, frame, STARTS)) {
    const found = yield* descent(loss, cell, sizeA, sizeB);
    if (best === null || found.loss < best.loss) best = found;
  }
  if (best === null) return null;
  if (!holds({ a: inside(ranges.a), b: inside(ranges.b) }, best.a, best.b)) return null;
  const { parameters }: Pick<Model, 'parameters'> = models[experiment.model];
  const x = onlyX(points);
  // All that such a model makes of one x is a x + b.
  const along: Pair | null = x !== null && parameters !== 'layers' ? [1, -x] : null;
  const isAlone = along === null && risesAround(objective.loss, best, frame);
  return { ...best, isExact: false, isAlone, along };
}

/** Nodes along each side of the grid: fewer where each takes many points. */
function nodesFor(points: number): number {
  return points <= 1000 ? 65 : points <= 10_000 ? 49 : 33;
}

/**
 * The bowl of a batch over a frame, in slices of a few thousand points' work: each pause is a moment
 * for something else.
 * @param rows of the run's points
 */
export function* bowlInSlices(
  problem: Problem,
  rows: Uint32Array,
  frame: Ranges,
): Generator<void, BatchBowl> {
  const own = problemOfBatch(problem, rows);
  const { objective, points } = own;
  const hasForm = objective.closedForm !== null;
  const sectors = hasForm ? null : sectorsOf(own);
  const n = nodesFor(points.n);
  const losses = new Float64Array(n * n);
  const column = exactMethod(objective)(frame, n);
  for (let k = 0; k < n; k++) {
    fillSurfaceColumns(column, frame, n, losses, k, k + 1);
    if (!hasForm) yield;
  }
  const exact = closedMinimum(own, frame);
  if (exact !== null) return { problem: own, n, losses, minimum: exact };
  if (sectors !== null) {
    const reach = Math.min(...[frame.a, frame.b].map(([low, high]) => (high - low) / 4));
    const lowest = lowestSector(sectors, reach);
    const minimum = { ...lowest, isExact: true, isAlone: false, along: null };
    return { problem: own, n, losses, minimum };
  }
  return { problem: own, n, losses, minimum: yield* searched(own, losses, n, frame) };
}
