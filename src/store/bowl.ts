import { wholeOf } from '../engine/batch/batchSet.ts';
import { bowlInSlices } from '../engine/batch/bowl.ts';
import type { BatchBowl } from '../engine/batch/bowl.ts';
import { placeOfStep } from '../engine/epochs.ts';
import { problemAt } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import type { Ranges } from '../engine/range.ts';
import { batchOf } from './batches.ts';
import { frames } from './frames.ts';
import { useFrameValue } from './frameValue.ts';
import type { Run } from './runs.ts';
import { useTransport } from './transport.ts';

/** From here on a batch is gone before anyone could look at its bowl. */
const FAST = 30;

/** Whether the run goes by too fast for what is shown of its batches: it rests meanwhile. */
export function areBatchViewsResting(): boolean {
  const { isPlaying, isSkipping, speed } = useTransport.getState();
  return isPlaying && (isSkipping || speed >= FAST);
}

/** The batch that is looked at: that of the step shown, whose points glow; at the start the first. */
export function batchLookedAt({ problem, trace, cursor }: Run) {
  const step = trace.rows === 0 ? 1 : Math.max(1, trace.stepAt(cursor.row));
  const { epoch, batch } = placeOfStep(problem, step);
  return { step, problem: problemAt(problem, step), rows: batchOf(problem, epoch, batch) };
}

/** Why the batch that is looked at has no bowl of its own; null where it has one. */
export function bowlWhole(run: Run) {
  const { problem, rows } = batchLookedAt(run);
  return wholeOf(problem, rows.length);
}

/** A bowl of more points, without a closed form, takes more than a few frames. */
const MOST_IN_MOTION = 250;

/** Whether the bowl waits until the run rests. */
export function isBowlResting(run: Run): boolean {
  if (areBatchViewsResting()) return true;
  const { problem } = batchLookedAt(run);
  const isQuick = problem.objective.closedForm !== null || problem.batchSize <= MOST_IN_MOTION;
  return useTransport.getState().isPlaying && !isQuick;
}

interface Work {
  readonly of: string;
  readonly slices: Generator<void, BatchBowl>;
  bowl: BatchBowl | null;
}

/** How long it may hold a frame. */
const SLICE_MS = 5;

// The last bowl asked for of each problem: the picture and its note ask for the same one.
const works = new WeakMap<Problem, Work>();

/**
 * The bowl of the batch that is looked at over these ranges; null while it is computed, over the
 * next frames, and where there is none of its own to see: of a full batch, one too large, and while it rests.
 */
export function bowlNow(run: Run, ranges: Ranges): BatchBowl | null {
  if (isBowlResting(run)) return null;
  const { step, problem, rows } = batchLookedAt(run);
  if (wholeOf(problem, rows.length) !== null) return null;
  const of = [step, ...ranges.a, ...ranges.b].join(' ');
  const before = works.get(problem);
  const work =
    before?.of === of ? before : { of, slices: bowlInSlices(problem, rows, ranges), bowl: null };
  works.set(problem, work);
  const endMs = performance.now() + SLICE_MS;
  while (work.bowl === null) {
    const { done, value } = work.slices.next();
    if (done === true) work.bowl = value;
    else if (performance.now() > endMs) {
      frames.request();
      return null;
    }
  }
  return work.bowl;
}

const numbers = new WeakMap<BatchBowl, number>();
const count = { of: 0 };

function numberOf(bowl: BatchBowl): number {
  const before = numbers.get(bowl);
  if (before !== undefined) return before;
  count.of += 1;
  numbers.set(bowl, count.of);
  return count.of;
}

/** The same for a component, which renders when there is another. */
export function useBowl(run: Run, ranges: Ranges): BatchBowl | null {
  const id = useFrameValue(() => {
    const bowl = bowlNow(run, ranges);
    return bowl === null ? null : numberOf(bowl);
  });
  return id === null ? null : bowlNow(run, ranges);
}
