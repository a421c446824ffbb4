import { createReplay } from '../engine/whole/replay.ts';
import type { Replay } from '../engine/whole/replay.ts';
import type { WholeStep } from '../engine/whole/wholeStep.ts';
import type { Trace } from '../trace/trace.ts';
import { checkpointBefore } from './checkpoints.ts';
import type { Run } from './runs.ts';

interface Told {
  readonly replay: Replay;
  last: WholeStep | null;
}

const tellers = new WeakMap<Trace, Told>();

/** Steps between two looks at the clock, at first and at most. */
const MOST_AT_ONCE = 1 << 14;

/**
 * A step of a run, told whole: trained once more from the nearest checkpoint.
 * @param step from 1, one that the trace has reached
 * @param ms so long may it take, but for the last step that was begun
 * @returns null where it takes longer: asked again, it goes on
 */
export function tellWithin(
  { trace, problem }: Pick<Run, 'trace' | 'problem'>,
  step: number,
  ms: number,
): WholeStep | null {
  const told = tellers.get(trace) ?? { replay: createReplay(problem), last: null };
  tellers.set(trace, told);
  if (told.last?.step === step) return told.last;
  const kept = checkpointBefore(trace, step - 1);
  const end = performance.now() + ms;
  for (let most = 1; ; most = Math.min(MOST_AT_ONCE, 2 * most)) {
    told.last = told.replay.tell(step, kept, most);
    if (told.last !== null || performance.now() >= end) return told.last;
  }
}

/**
 * The step whose numbers are shown: that of the row shown, or the one after it.
 * @returns null where it is not trained yet, or never comes
 */
export function stepInNumbers({ trace, cursor }: Run, isNext: boolean): number | null {
  const { row } = cursor;
  if (trace.rows <= row) return null;
  if (!isNext && row > 0) return trace.stepAt(row);
  return trace.rows > row + 1 ? trace.stepAt(row) + 1 : null;
}
