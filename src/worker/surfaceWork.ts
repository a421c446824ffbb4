import { sampleOf } from '../engine/data.ts';
import type { Minimum } from '../engine/diagnostics.ts';
import { createObjective } from '../engine/objective.ts';
import type { Objective } from '../engine/objective.ts';
import type { Problem } from '../engine/problem.ts';
import { descent, lowestCells, lossWithin } from '../engine/minimum/search.ts';
import { exactMethod, fillSurfaceColumns, nodeOf } from '../engine/surface.ts';
import type { Ranges } from '../engine/range.ts';
import type { SurfaceMethod, SurfaceQuality } from '../engine/surface.ts';
import { FEW_POINTS } from '../engine/surfaces/index.ts';
import type { SurfaceWays } from '../engine/surfaces/index.ts';

/** What comes out of the work, as it comes. */
export interface SurfaceSink {
  readonly surface: (n: number, losses: Float64Array<ArrayBuffer>, quality: SurfaceQuality) => void;
  readonly best: (best: Minimum) => void;
  readonly deviation: (deviation: number) => void;
}

/** A first picture at once, then finer ones. */
const COARSE = 41;
const FINER = [121, 241] as const;
/** Of more than a few points, enough for a first picture to come within a tenth of a second. */
const SAMPLE = 512;
/** Moves of the simplex on all the points, from where the sample's search has ended. */
const POLISHING_MOVES = 60;
/** Cells at which an approximate surface is compared with the exact loss. */
const COMPARED = 64;

/** Pauses after each column. */
function* filled(method: SurfaceMethod, frame: Ranges, n: number) {
  const column = method(frame, n);
  const losses = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    fillSurfaceColumns(column, frame, n, losses, i, i + 1);
    yield;
  }
  return losses;
}

const lower = (p: Minimum, q: Minimum) => (q.loss < p.loss ? q : p);

/** The fractional parts of multiples of these spread evenly over a square (Roberts 2018). */
const PLASTIC = 1.324717957244746;

/** Cells of an n × n grid, the same each time, that keep clear of each other. */
function spreadCells(n: number): readonly number[] {
  return Array.from({ length: COMPARED }, (_, k) => {
    const i = Math.floor((((k + 0.5) / PLASTIC) % 1) * n);
    const j = Math.floor((((k + 0.5) / PLASTIC ** 2) % 1) * n);
    return j * n + i;
  });
}

/** The best of candidates, by its loss over all the points, and what lies just below it. */
function* polished(
  loss: Objective['loss'],
  candidates: readonly Minimum[],
  [sizeA, sizeB]: readonly number[],
): Generator<void, Minimum> {
  const measured: Minimum[] = [];
  for (const { a, b } of candidates) {
    measured.push({ a, b, loss: loss(a, b) });
    yield;
  }
  return yield* descent(loss, measured.reduce(lower), sizeA, sizeB, POLISHING_MOVES);
}

/** The largest relative error of a grid at cells spread over it. */
function* deviationOf(
  { loss }: Objective,
  frame: Ranges,
  losses: Float64Array,
  n: number,
): Generator<void, number> {
  let largest = 0;
  for (const cell of spreadCells(n)) {
    const { a, b } = nodeOf(frame, n, cell);
    largest = Math.max(largest, relativeDeviation(losses[cell], loss(a, b)));
    yield;
  }
  return largest;
}

function relativeDeviation(approximate: number, exact: number): number {
  return approximate === exact ? 0 : Math.abs(approximate - exact) / Math.abs(exact);
}

/**
 * The surface of a problem, coarse first, then finer, with the lowest point that a search from
 * several starts finds. Pauses often, at most after a pass over the points or two.
 */
export function* surfaceWork(
  problem: Problem,
  frame: Ranges,
  ways: SurfaceWays,
  sink: SurfaceSink,
): Generator<void, void> {
  const { points, experiment, objective } = problem;
  const { model, loss } = experiment;
  const sizeOf = (n: number) => [(frame.a[1] - frame.a[0]) / n, (frame.b[1] - frame.b[0]) / n];
  const sample = points.n <= FEW_POINTS ? points : sampleOf(points, SAMPLE);
  const isWhole = sample === points || objective.closedForm !== null;
  const rough = isWhole ? objective : createObjective(sample, model, loss);

  const coarse = yield* filled(exactMethod(rough), frame, COARSE);
  const starts = lowestCells(coarse, COARSE, frame);
  sink.surface(
    COARSE,
    coarse.slice(),
    isWhole ? { kind: 'exact' } : { kind: 'sample', points: sample.n },
  );
  const within = lossWithin(rough.loss, frame);
  let best: Minimum | null = null;
  for (const start of starts) {
    const [sizeA, sizeB] = sizeOf(COARSE);
    const low: Minimum = yield* descent(within, start, sizeA, sizeB);
    best = best === null ? low : lower(best, low);
  }
  if (isWhole && best !== null) sink.best(best);

  const way = yield* ways(problem, frame);
  const quality: SurfaceQuality = { kind: way.isExact ? 'exact' : 'approximate' };
  let [finest, n] = [coarse, COARSE as number];
  for (n of FINER) {
    const losses = yield* filled(way.method, frame, n);
    finest = losses;
    sink.surface(n, losses.slice(), quality);
  }

  if (!isWhole) {
    const candidates = [...(best === null ? [] : [best]), ...lowestCells(finest, n, frame, 1)];
    sink.best(yield* polished(lossWithin(objective.loss, frame), candidates, sizeOf(n)));
  }
  if (!way.isExact) sink.deviation(yield* deviationOf(objective, frame, finest, n));
}
