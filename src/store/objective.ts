import { create } from 'zustand';
import type { Minimum } from '../engine/diagnostics.ts';
import type { ModelId } from '../engine/experiment.ts';
import { prospectOf } from '../engine/frame/frame.ts';
import type { Frame, Prospect } from '../engine/frame/frame.ts';
import { holds } from '../engine/range.ts';
import type { Ranges } from '../engine/range.ts';
import type { Problem } from '../engine/problem.ts';
import { nearestEquivalent, equivalentsWithin } from '../engine/minimum/equivalents.ts';
import { surfaceGrid } from '../engine/surface.ts';
import type { SurfaceQuality } from '../engine/surface.ts';
import { activeRun } from './runs.ts';
import type { WorkFailure } from '../engine/failure.ts';

/** The loss over the frame, n × n values row by row along b. */
export interface SurfaceGrid {
  readonly n: number;
  readonly losses: Float64Array;
  readonly quality: SurfaceQuality;
}

/** What all runs share: the objective, the frame drawn of it, and the surface over it. */
export interface ObjectiveState extends Prospect {
  /**
   * Of whose data, model and loss it is, and from whose start the frame was chosen. How that is
   * trained it does not tell: it may have been changed since.
   */
  readonly problem: Problem;
  /** The objective's own frame: what is drawn while nothing else is chosen. */
  readonly automatic: Frame;
  /** The ranges that the person chose; null for the automatic frame. */
  readonly chosen: Ranges | null;
  /** null until the first, coarse one is there. */
  readonly surface: SurfaceGrid | null;
  /** The largest relative deviation found of an approximate surface; null until it is measured. */
  readonly deviation: number | null;
  /** Why the surface could not be computed. */
  readonly surfaceFault: WorkFailure | null;
}

/** Fine enough for smooth walls; a closed form fills it in about a millisecond. */
const CLOSED_FORM_GRID = 241;

function surfaceOf({ objective }: Problem, frame: Frame): SurfaceGrid | null {
  if (objective.quadratic === null) return null;
  const losses = surfaceGrid(objective, frame, CLOSED_FORM_GRID);
  return { n: CLOSED_FORM_GRID, losses, quality: { kind: 'exact' } };
}

/** What changes when another frame is drawn. */
export function drawn(
  problem: Problem,
  frame: Frame,
  chosen: Ranges | null,
): Pick<ObjectiveState, 'frame' | 'chosen' | 'surface' | 'deviation' | 'surfaceFault'> {
  const surface = surfaceOf(problem, frame);
  return { frame, chosen, surface, deviation: null, surfaceFault: null };
}

function isSameStart({ start: p }: Problem, { start: q }: Problem): boolean {
  return p.a === q.a && p.b === q.b;
}

/** What the objective and a start hang on; the rest of an experiment is how it is trained. */
const OF_PICTURE = ['data', 'scaling', 'model', 'loss', 'init', 'seed'] as const;

function differInTrainingOnly(
  { experiment: one }: Problem,
  { experiment: other }: Problem,
): boolean {
  return OF_PICTURE.every((field) => one[field] === other[field]);
}

/**
 * The objective of a new run. The picture stays where only the training has changed, and with it the
 * very problem, so that nothing which is made of that is made anew; a chosen frame stays for another
 * start too, and goes with the objective it was chosen for.
 */
export function objectiveFor(problem: Problem, before: ObjectiveState | null): ObjectiveState {
  const isSameObjective = before?.problem.objective === problem.objective;
  if (before !== null && isSameObjective && isSameStart(before.problem, problem)) {
    const keeps = differInTrainingOnly(before.problem, problem);
    return { ...before, problem: keeps ? before.problem : problem, surfaceFault: null };
  }
  const prospect = prospectOf(problem);
  const automatic = prospect.frame;
  if (before !== null && isSameObjective && before.chosen !== null) {
    return { ...before, problem, automatic, surfaceFault: null };
  }
  return { ...prospect, problem, automatic, ...drawn(problem, automatic, null) };
}

function lowered(frame: Frame, { a, b, loss }: Minimum): Frame {
  const lossLow = Math.max(0, Math.min(frame.lossLow, loss));
  const isInside = holds(frame, a, b);
  const lossFrom = isInside ? Math.max(0, Math.min(frame.lossFrom, loss)) : frame.lossFrom;
  return { ...frame, lossLow, lossFrom };
}

/** Losses that differ by no more than this part are equal, but for how far a search goes. */
const EQUAL = 1e-9;

/** Of an exact minimum that is a whole curve: a place of it that lies in the frame. */
function equalInView(
  { best, frame }: ObjectiveState,
  model: ModelId,
  found: Minimum,
): Partial<ObjectiveState> {
  if (best === null || equivalentsWithin(model, best, frame).length > 0) return {};
  const isEqual = found.loss <= best.loss * (1 + EQUAL);
  return isEqual ? { best: { ...found, loss: best.loss } } : {};
}

/**
 * Takes in the lowest point that was found over the frame, on all the points: a frame was chosen by
 * a sample of them, and no floor may lie above the lowest point.
 */
export function withBest(state: ObjectiveState, found: Minimum): Partial<ObjectiveState> {
  const { problem, best, isExact, chosen, automatic, frame } = state;
  const { model } = problem.experiment;
  if (isExact) return equalInView(state, model, found);
  // Of a chosen frame it may be the lowest only there.
  const isLower = best === null || found.loss < problem.objective.loss(best.a, best.b);
  if (chosen !== null && !isLower) return {};
  const own = lowered(automatic, found);
  const nearest = nearestEquivalent(model, found, problem.start);
  const isInView = equivalentsWithin(model, nearest, frame).length > 0;
  return {
    best: isInView ? nearest : found,
    automatic: own,
    frame: chosen === null ? own : lowered(frame, found),
  };
}

export const useObjective = create<ObjectiveState>(() => objectiveFor(activeRun().problem, null));

/** The objective at this moment, for event handlers and drawing; components subscribe. */
export function objectiveNow(): ObjectiveState {
  return useObjective.getState();
}
