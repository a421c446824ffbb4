import { parseExperiment } from '../../src/engine/parse.ts';
import { prepare, withPoints } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import type { StepColumns, TrainingStatus } from '../../src/engine/trainer.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { faultSentence } from '../../src/engine/fault.ts';

/** The experiment of a JSON that must have no faults: a test's own mistake ends the test. */
export function experimentOf(json: unknown): Experiment {
  const { experiment, faults } = parseExperiment(json);
  if (faults.length > 0) throw new Error(faults.map(faultSentence).join('; '));
  return experiment;
}

export function problemOf(json: unknown): Problem {
  return prepare(experimentOf(json));
}

/** The experiment as a worker is sent it: with its points in the place of what they are drawn from. */
export function sentOf(json: unknown): Experiment {
  return withPoints(problemOf(json));
}

export function emptyColumns(rows: number): StepColumns {
  const column = () => new Float64Array(rows).fill(-777);
  return {
    a: column(),
    b: column(),
    loss: column(),
    batchLoss: column(),
    gradA: column(),
    gradB: column(),
    lr: column(),
  };
}

export interface Trained {
  readonly columns: StepColumns;
  readonly rows: number;
  readonly status: TrainingStatus;
  readonly lastStep: number;
}

/** Trains a problem to its end in one go. */
export function trainToEnd(problem: Problem, stride = 1): Trained {
  const capacity = Math.ceil(problem.length.totalSteps / stride) + 3;
  const columns = emptyColumns(capacity);
  const training = startTraining(problem, stride);
  const rows = training.advance(columns, 0, capacity);
  return { columns, rows, status: training.status, lastStep: training.step };
}

export const FIVE_POINTS = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
] as const;

/** |x − y| against |y|; numbers below the floor are compared as if they were as large as it. */
export function relativeError(x: number, y: number, floor = 1e-12): number {
  return Math.abs(x - y) / Math.max(Math.abs(y), floor);
}

/** What a generator comes to, straight through its pauses. */
export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
