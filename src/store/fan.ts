import { batchSetOf, wholeOf } from '../engine/batch/batchSet.ts';
import type { BatchSet } from '../engine/batch/batchSet.ts';
import { fanAt } from '../engine/batch/fan.ts';
import type { Fan } from '../engine/batch/fan.ts';
import { placeOfStep } from '../engine/epochs.ts';
import { problemAt } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { arrowsNow, factorsOfRun, niceFactor } from './arrows.ts';
import type { ArrowRoom } from './arrows.ts';
import { areBatchViewsResting } from './bowl.ts';
import { frames } from './frames.ts';
import type { Move } from './moves.ts';
import { parametersNow } from './parameters.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';

/** The gradients of the batches that may come next, where the ball is. */
export interface FanNow {
  readonly from: Move;
  readonly set: BatchSet;
  readonly fan: Fan;
}

/** More gradients of points than this are not computed anew in each frame of a run that plays. */
const MOST_IN_MOTION = 20_000;

/**
 * The problem with the batches of the step after the one shown, and how many points that looks at;
 * after the last one, as most steps do.
 */
function nextOf({ problem, trace, cursor }: Run) {
  const step = (trace.rows === 0 ? 0 : trace.stepAt(cursor.row)) + 1;
  const next = problemAt(problem, step);
  const { batchSize, points } = next;
  const isPast = step > problem.length.totalSteps;
  const left = isPast ? batchSize : points.n - placeOfStep(problem, step).batch * batchSize;
  return { problem: next, size: Math.min(batchSize, left) };
}

/** Why the batches that may come next have no fan; null where they have one. */
export function fanWhole(run: Run) {
  const { problem, size } = nextOf(run);
  return wholeOf(problem, size);
}

const sets = new WeakMap<Problem, Map<number, BatchSet>>();
// The last one of each problem: the picture and its note ask for the same one.
const fans = new WeakMap<Problem, FanNow>();

function setOf(problem: Problem, size: number): BatchSet {
  const ofProblem = sets.get(problem) ?? new Map<number, BatchSet>();
  const set = ofProblem.get(size) ?? batchSetOf(problem, size);
  sets.set(problem, ofProblem.set(size, set));
  return set;
}

/**
 * null of a full batch, whose gradient is one alone, of one too large, while it rests, and where
 * gradients overflow.
 */
export function fanNow(run: Run): FanNow | null {
  const { problem, size } = nextOf(run);
  if (areBatchViewsResting() || wholeOf(problem, size) !== null) return null;
  const set = setOf(problem, size);
  const work = problem.points.n + set.batches.length * size;
  if (useTransport.getState().isPlaying && work > MOST_IN_MOTION) return null;
  const from = parametersNow(run);
  const before = fans.get(problem);
  const isSame = before?.set === set && before.from.a === from.a && before.from.b === from.b;
  const now = isSame ? before : { from, set, fan: fanAt(problem, set, from.a, from.b) };
  fans.set(problem, now);
  return Number.isFinite(now.fan.spread) ? now : null;
}

/** Its longest arrow is at least so many times as long as what the ball covers, and at most so long. */
const SEEN = 3;
const MOST = 2.5;
/** It is all there is to see about the ball: with a scale of its own it may be longer than an arrow. */
const FILLS = 1.8;

// What says the factor knows nothing of the picture.
const drawn = new WeakMap<Problem, number>();

/** By how much the arrows of the fan that is drawn now are longer; null until it is. */
export function fanFactorDrawn({ problem }: Run): number | null {
  return drawn.get(problem) ?? null;
}

/**
 * By how much its arrows are drawn longer: as those of the run's gradients, so that they can be
 * compared, unless the ball would cover them all or they would leave the room; null until the scale
 * of these is known.
 */
export function fanFactor(run: Run, { fan }: FanNow, room: ArrowRoom): number | null {
  const { problem } = run;
  const ofRun = (arrowsNow(run, room)?.factors ?? factorsOfRun(run, room))?.gradient;
  if (ofRun === undefined) return null;
  const { gradients, full } = fan;
  let longest = room.lengthOf({ a: full[0], b: full[1] });
  for (let k = 0; k < gradients.length; k += 2) {
    longest = Math.max(longest, room.lengthOf({ a: gradients[k], b: gradients[k + 1] }));
  }
  const length = longest * ofRun;
  const isSeen = length >= SEEN * room.least && length <= MOST * room.longest;
  const factor = isSeen ? ofRun : niceFactor(longest, FILLS * room.longest);
  if (drawn.get(problem) !== factor) {
    drawn.set(problem, factor);
    frames.request();
  }
  return factor;
}
