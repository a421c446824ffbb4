import { endingOf } from '../engine/ending/ending.ts';
import type { Judged } from '../engine/ending/ending.ts';
import { objectiveNow } from './objective.ts';
import type { ObjectiveState } from './objective.ts';
import { lastRow } from './runs.ts';
import type { Run } from './runs.ts';

const last = {
  trace: null as Run['trace'] | null,
  best: null as ObjectiveState['best'],
  judged: null as Judged | null,
};

/**
 * How a finished run ended, by the lowest place known at this moment; null for others, and where
 * nothing is certain. The last answer is remembered, for it is asked for at every frame.
 */
export function endingNow({ problem, trace, status }: Run): Judged | null {
  if (status.is !== 'finished') return null;
  const { best, isExact } = objectiveNow();
  if (last.trace !== trace || last.best !== best) {
    const rows = { last: lastRow({ trace }), stride: trace.stride, columns: trace.columns };
    Object.assign(last, { trace, best, judged: endingOf(problem, rows, best, isExact) });
  }
  return last.judged;
}
