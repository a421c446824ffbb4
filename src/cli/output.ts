import { conditionsOf } from '../engine/diagnosis/conditions.ts';
import { lineOfData } from '../engine/diagnosis/ownLine.ts';
import { curvatureOf, exactOptimum } from '../engine/diagnostics.ts';
import { createGoodness } from '../engine/goodness.ts';
import type { Goodness } from '../engine/goodness.ts';
import type { Problem } from '../engine/problem.ts';
import type { StepColumns } from '../engine/trainer.ts';
import { CSV_HEADER, csvLine, epochOf } from '../share/stepTable.ts';

/** How a run has ended, and where. */
export interface Ended {
  readonly status: 'finished' | 'diverged';
  readonly steps: number;
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

/** How a run is printed: a start, its steps, an end; each a piece of text with its newlines. */
export interface Printer {
  readonly start: () => string;
  readonly step: (step: number, columns: StepColumns, row: number) => string;
  readonly end: (ended: Ended) => string;
}

/** @param index of the experiment in its list, from 0 */
type CreatePrinter = (index: number, problem: Problem, hasGradient: boolean) => Printer;

/** The line in the units of the data, with those of a′ and b′ where they are known. */
function ownLineOf(problem: Problem, a: number, b: number) {
  const line = lineOfData(problem, a, b);
  if (line === null) return null;
  const { x, y } = problem.units;
  const perX = y === null && x === null ? null : `${y ?? '1'}/${x ?? '1'}`;
  return { ...line, aUnit: x === null ? y : perX, bUnit: y };
}

function edgeOf({ objective }: Problem): number | null {
  return objective.quadratic === null ? null : 2 / curvatureOf(objective.quadratic).largest;
}

/** What is said of a pair of parameters at the start and at the end. */
function stateOf(
  problem: Problem,
  goodness: (a: number, b: number) => Goodness,
  { a, b, loss }: Pick<Ended, 'a' | 'b' | 'loss'>,
) {
  const missUnit = problem.units.y;
  const own = ownLineOf(problem, a, b);
  return { a, b, loss, ...goodness(a, b), missUnit, own, condition: conditionsOf(problem) };
}

export const jsonLines: CreatePrinter = (experiment, problem, hasGradient) => {
  const { points, length, objective, start } = problem;
  const goodness = createGoodness(problem);
  const print = (line: object) => `${JSON.stringify({ experiment, ...line })}\n`;
  return {
    start: () => {
      const { quadratic } = objective;
      const optimum = quadratic === null ? null : exactOptimum(quadratic);
      return print({
        kind: 'start',
        samples: points.n,
        // Of the batches that it starts with; an edit may bring others.
        stepsPerEpoch: length.stepsPerEpoch,
        optimum,
        optimumOwn: optimum === null ? null : ownLineOf(problem, optimum.a, optimum.b),
        edge: edgeOf(problem),
        ...stateOf(problem, goodness, { ...start, loss: objective.loss(start.a, start.b) }),
      });
    },
    step: (step, { a, b, loss, batchLoss, gradA, gradB, lr }, row) =>
      print({
        kind: 'step',
        step,
        epoch: epochOf(problem, step),
        a: a[row],
        b: b[row],
        loss: loss[row],
        // NaN in row 0, which JSON prints as null.
        batchLoss: batchLoss[row],
        lr: lr[row],
        ...(hasGradient ? { gradient: step === 0 ? null : [gradA[row], gradB[row]] } : {}),
      }),
    end: ({ status, steps, ...at }) =>
      print({ kind: 'end', status, steps, ...stateOf(problem, goodness, at) }),
  };
};

export function csvHeader(hasGradient: boolean): string {
  return hasGradient ? CSV_HEADER.replace('\n', ',gradA,gradB\n') : CSV_HEADER;
}

export const csv: CreatePrinter = (experiment, problem, hasGradient) => ({
  start: () => '',
  step: (step, { a, b, loss, batchLoss, gradA, gradB, lr }, row) =>
    csvLine(
      experiment,
      problem,
      { step, a: a[row], b: b[row], loss: loss[row], batchLoss: batchLoss[row], lr: lr[row] },
      hasGradient ? [gradA[row], gradB[row]] : [],
    ),
  end: () => '',
});
