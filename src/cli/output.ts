import { exactOptimum } from '../engine/diagnostics.ts';
import type { Problem } from '../engine/problem.ts';
import type { StepColumns } from '../engine/trainer.ts';
import { csvLine, epochOf } from '../share/stepTable.ts';

/** How a run is printed: a start, its steps, an end; each a piece of text with its newlines. */
export interface Printer {
  readonly start: (index: number, problem: Problem) => string;
  readonly step: (
    index: number,
    problem: Problem,
    step: number,
    columns: StepColumns,
    row: number,
  ) => string;
  readonly end: (index: number, status: 'finished' | 'diverged', steps: number) => string;
}

export const jsonLines: Printer = {
  start: (experiment, { points, length, objective }) => {
    const { quadratic } = objective;
    const optimum = quadratic === null ? null : exactOptimum(quadratic);
    const { stepsPerEpoch } = length;
    const line = { experiment, kind: 'start', samples: points.n, stepsPerEpoch, optimum };
    return `${JSON.stringify(line)}\n`;
  },
  step: (experiment, problem, step, { a, b, loss, batchLoss, lr }, row) => {
    const line = {
      experiment,
      kind: 'step',
      step,
      epoch: epochOf(problem, step),
      a: a[row],
      b: b[row],
      loss: loss[row],
      // NaN in row 0, which JSON prints as null.
      batchLoss: batchLoss[row],
      lr: lr[row],
    };
    return `${JSON.stringify(line)}\n`;
  },
  end: (experiment, status, steps) =>
    `${JSON.stringify({ experiment, kind: 'end', status, steps })}\n`,
};

export const csv: Printer = {
  start: () => '',
  step: (experiment, problem, step, { a, b, loss, batchLoss, lr }, row) =>
    csvLine(experiment, problem, {
      step,
      a: a[row],
      b: b[row],
      loss: loss[row],
      batchLoss: batchLoss[row],
      lr: lr[row],
    }),
  end: () => '',
};
