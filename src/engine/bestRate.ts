import type { Experiment } from './experiment.ts';
import { prepare } from './problem.ts';
import type { Problem } from './problem.ts';
import { emptyColumns, startTraining } from './trainer.ts';

/** Rates worth a try: three a decade, from hopelessly slow to hopelessly fast. */
export const RATES_TRIED = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] as const;

/** So many points are looked at between two rests: about a millisecond. */
const SAMPLES_AT_A_TIME = 100_000;

/** The full-data loss after so many steps, or as many as the run has; Infinity where it diverges. */
function* lossAfter(problem: Problem, steps: number): Generator<undefined, number> {
  const training = startTraining(problem);
  const perStep = problem.batchSize + problem.points.n;
  const atATime = Math.max(1, Math.min(steps, Math.floor(SAMPLES_AT_A_TIME / perStep)));
  // Only the last loss is read; one row more is that of the start.
  const columns = emptyColumns(atATime + 1);
  let loss = Infinity;
  while (training.step < steps && training.status === 'training') {
    const wanted = Math.min(atATime, steps - training.step);
    const count = training.advance(columns, 0, atATime + 1, wanted);
    if (count > 0) loss = columns.loss[count - 1];
    yield;
  }
  return training.status === 'diverged' ? Infinity : loss;
}

/**
 * Tries learning rates one by one, each a run of its own; a caller may rest in between, and in the
 * middle of a run of many points.
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
    const loss = yield* lossAfter(prepare(experiment, problem), steps);
    if (best === null || loss < best.loss) best = { lr, loss };
  }
  return best?.lr ?? optimizer.lr;
}
