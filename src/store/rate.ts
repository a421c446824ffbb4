import { firstRate } from '../engine/rate.ts';
import type { RunState } from './run.ts';

/** The learning rate that the step to a row used; at the start, the one that the first will use. */
export function rateOfRow({ problem, trace }: RunState, row: number): number {
  return row === 0 ? firstRate(problem) : trace.columns.lr.at(row);
}
