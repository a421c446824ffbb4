import type { Problem } from '../../../engine/problem.ts';
import { emptyColumns, startTraining } from '../../../engine/trainer.ts';

export interface FirstStep {
  readonly step: number;
  /** What the step used; NaN of the start. */
  readonly gradA: number;
  readonly gradB: number;
  readonly lr: number;
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

const MOST = 10;

/** The start and the first ten steps, trained anew: of a long run not each step is kept. */
export function firstSteps(problem: Problem): readonly FirstStep[] {
  const columns = emptyColumns(MOST + 1);
  const rows = startTraining(problem).advance(columns, 0, MOST + 1);
  return Array.from({ length: rows }, (_, step) => ({
    step,
    gradA: columns.gradA[step],
    gradB: columns.gradB[step],
    lr: columns.lr[step],
    a: columns.a[step],
    b: columns.b[step],
    loss: columns.loss[step],
  }));
}

const ASKED = ['a', 'b', 'loss'] as const;

/** Whether a number is left to be filled in: one of each step, in turn, and none of the start. */
export function isBlank({ step }: FirstStep, column: keyof FirstStep): boolean {
  return step > 0 && ASKED[(step - 1) % ASKED.length] === column;
}
