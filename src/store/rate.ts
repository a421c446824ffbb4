import { firstRate } from '../engine/rate.ts';
import type { Run } from './runs.ts';

/** The learning rate that the step to a row used; at the start, the one that the first will use. */
export function rateOfRow({ problem, trace }: Run, row: number): number {
  return row === 0 ? firstRate(problem) : trace.columns.lr.at(row);
}
