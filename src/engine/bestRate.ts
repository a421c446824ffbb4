import type { Experiment } from './experiment.ts';
import { prepare } from './problem.ts';
import type { Problem } from './problem.ts';
import { emptyColumns, startTraining } from './trainer.ts';

/** Rates worth a try: three a decade, from hopelessly slow to hopelessly fast. */
export const RATES_TRIED = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] as const;

/** Rows written at a time: only the last loss is read. */
const ROWS = 256;

/** The full-data loss after so many steps, or as many as the run has; Infinity where it diverges. */
function lossAfter(problem: Problem, steps: number): number {
  const training = startTraining(problem);
  const columns = emptyColumns(ROWS);
  let loss = Infinity;
  while (training.step < steps && training.status === 'training') {
    const count = training.advance(columns, 0, ROWS, Math.min(ROWS, steps - training.step));
    if (count > 0) loss = columns.loss[count - 1];
  }
  return training.status === 'diverged' ? Infinity : loss;
}

/**
 * Tries learning rates one by one, each a run of its own; a caller may rest in between.
 * @param steps after so many, ≥ 1, the losses are compared
 * @returns the rate with the least loss; the first of equals
 */
export function* tryRates(
  problem: Problem,
  optimizer: Experiment['optimizer'],
  steps: number,
): Generator<undefined, number> {
  let best: { readonly lr: number; readonly loss: number } | null = null;
  for (const lr of RATES_TRIED) {
    const experiment = { ...problem.experiment, optimizer: { ...optimizer, lr }, edits: [] };
    const loss = lossAfter(prepare(experiment, problem), steps);
    if (best === null || loss < best.loss) best = { lr, loss };
    yield;
  }
  return best?.lr ?? optimizer.lr;
}
