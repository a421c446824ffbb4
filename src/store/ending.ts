import { endingOf } from '../engine/ending/ending.ts';
import type { Judged } from '../engine/ending/ending.ts';
import { objectiveNow } from './objective.ts';
import type { ObjectiveState } from './objective.ts';
import { lastRow } from './runs.ts';
import type { Run } from './runs.ts';

interface Known {
  readonly best: ObjectiveState['best'];
  readonly judged: Judged | null;
}

const known = new WeakMap<Run['trace'], Known>();

/**
 * How a finished run ended, by the lowest place known at this moment; null for others, and where
 * nothing is certain. The answer is remembered with the run, for it is asked for at every frame.
 */
export function endingNow({ problem, trace, status }: Run): Judged | null {
  if (status.is !== 'finished') return null;
  const { best, isExact } = objectiveNow();
  const before = known.get(trace);
  if (before !== undefined && before.best === best) return before.judged;
  const rows = { last: lastRow({ trace }), stride: trace.stride, columns: trace.columns };
  const judged = endingOf(problem, rows, best, isExact);
  known.set(trace, { best, judged });
  return judged;
}
