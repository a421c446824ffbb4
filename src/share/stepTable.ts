import { placeOfStep } from '../engine/epochs.ts';
import type { Problem } from '../engine/problem.ts';

/** A row of a run. */
export interface StepRow {
  readonly step: number;
  readonly a: number;
  readonly b: number;
  readonly loss: number;
  /** NaN in row 0, as the rate. */
  readonly batchLoss: number;
  readonly lr: number;
}

export const CSV_HEADER = 'experiment,step,epoch,a,b,loss,batchLoss,lr\n';

/** The epoch of a step, from 1; 0 of the start. */
export function epochOf(problem: Problem, step: number): number {
  return step === 0 ? 0 : placeOfStep(problem, step).epoch + 1;
}

function cell(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/**
 * A line of the table, with every digit.
 * @param experiment its place in a list of them
 * @param more cells after those that every table has
 */
export function csvLine(
  experiment: number,
  problem: Problem,
  row: StepRow,
  more: readonly number[] = [],
): string {
  const { step, a, b, loss, batchLoss, lr } = row;
  const numbers = [a, b, loss, batchLoss, lr, ...more].map(cell);
  return `${[experiment, step, epochOf(problem, step), ...numbers].join(',')}\n`;
}
