import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf } from '../../src/engine/json.ts';
import type { Experiment, OptimizerId, ScheduleId } from '../../src/engine/experiment.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { prepare } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { samplers } from '../../src/engine/samplers/index.ts';
import { schedules } from '../../src/engine/schedules/index.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import type { Checkpoint, StepColumns } from '../../src/engine/trainer.ts';
import { createUpdate } from '../../src/engine/update.ts';
import { anyBatch, anyExperiment, chosenFrom } from '../support/arbitrary.ts';
import { emptyColumns, experimentOf, problemOf, trainToEnd } from '../support/train.ts';

/** Trains in pieces of so many rows, or in the middle of one, each from a clone of the checkpoint of the one before. */
function trainInPieces(problem: Problem, pieces: readonly number[], stride: number) {
  const capacity = Math.ceil(problem.length.totalSteps / stride) + 3;
  const columns = emptyColumns(capacity);
  let rows = 0;
  let from: Checkpoint | undefined;
  for (const piece of [...pieces, capacity]) {
    // The problem too is made anew: nothing but the experiment and the checkpoint is handed on.
    const training = startTraining(prepare(problem.experiment), stride, from);
    // At a stride the steps end first.
    const mostSteps = piece === capacity ? Infinity : piece + 1;
    rows += training.advance(columns, rows, Math.min(piece, capacity - rows), mostSteps);
    from = structuredClone(training.checkpoint());
  }
  return { columns, rows, status: from?.status, lastStep: from?.step };
}

function expectNoSeam(experiment: Experiment, pieces: readonly number[], stride = 1) {
  const problem = prepare(experiment);
  expect(trainInPieces(problem, pieces, stride)).toEqual(trainToEnd(problem, stride));
}

const anyPieces = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 });
const anyStride = fc.constantFrom(1, 1, 2, 3, 8);

const anyEdits = fc
  .array(
    fc.record(
      {
        at: fc.integer({ min: 0, max: 40 }),
        optimizer: chosenFrom(optimizers, 'type'),
        schedule: chosenFrom(schedules, 'type'),
        batch: anyBatch,
      },
      { requiredKeys: ['at'] },
    ),
    { maxLength: 4 },
  )
  .map((edits) => edits.toSorted((one, other) => one.at - other.at));

const everyRule = (Object.keys(optimizers) as OptimizerId[]).flatMap((optimizer) =>
  (Object.keys(schedules) as ScheduleId[]).flatMap((schedule) =>
    Object.keys(samplers).map((order) => ({ optimizer, schedule, order })),
  ),
);

describe('a run that goes on from a checkpoint has the rows of one that never stopped', () => {
  test.each(everyRule)('with $optimizer, $schedule, $order', ({ optimizer, schedule, order }) => {
    const { optimizer: chosen, schedule: scheduled } = experimentOf({
      optimizer: { type: optimizer },
      schedule: { type: schedule },
    });
    const size = { size: 2, order };
    // Small enough a plateau that the schedule has something to remember within these epochs.
    const patient = schedule === 'reduce-on-plateau' ? { patience: 1, threshold: 0.5 } : {};
    const experiment = experimentOf({
      data: { preset: 'noisy-line', n: 7 },
      optimizer: { ...chosen, ...('momentum' in chosen ? { momentum: 0.9 } : {}) },
      schedule: { ...scheduled, ...patient },
      batch: size,
      epochs: 12,
    });
    // 7 points in batches of 2 are 4 steps an epoch: 6 rows end in the middle of the second.
    for (const pieces of [[6], [1, 1, 7], [0, 9, 0, 12]]) expectNoSeam(experiment, pieces);
  });

  test('of any experiment, edited or not, at any stride and cut anywhere', () => {
    fc.assert(
      fc.property(anyExperiment, anyEdits, anyPieces, anyStride, (one, edits, pieces, stride) => {
        expectNoSeam(experimentOf({ ...jsonOf(one), edits }), pieces, stride);
      }),
      { numRuns: 400 },
    );
  });

  test('also where batches have closed forms', () => {
    const experiment = experimentOf({
      data: { preset: 'noisy-line', n: 100 },
      batch: { size: 16, order: 'sequential' },
      epochs: 4,
    });
    expectNoSeam(experiment, [4, 5, 1]);
    const edits = [{ at: 9, batch: { size: 30, order: 'sequential' } }];
    expectNoSeam(experimentOf({ ...jsonOf(experiment), edits }), [10, 2]);
  });

  test('where the step cut short is that of the checkpoint: a plateau is told of the epoch once', () => {
    const experiment = experimentOf({
      data: { preset: 'noisy-line', n: 7 },
      schedule: { type: 'reduce-on-plateau', patience: 1, threshold: 0.5, every: 'epoch' },
      batch: { size: 2 },
      edits: [{ at: 6, batch: { size: 3 } }],
      epochs: 12,
    });
    expectNoSeam(experiment, [7]);
  });
});

test('of a run that is cut in the middle of a row the last row is whole, though it diverges there', () => {
  const problem = problemOf({
    data: { preset: 'five-points' },
    optimizer: { type: 'sgd', lr: 2 },
    batch: { size: 2 },
    epochs: 400,
  });
  const { rows, columns } = trainToEnd(problem);
  const last = rows - 1;
  // At a stride that does not meet the last finite step, which diverging alone then writes.
  const stride = last - 1;
  const cut = startTraining(problem, stride);
  const begun = emptyColumns(4);
  expect(cut.advance(begun, 0, 4, last)).toBe(2);
  const gone = startTraining(problem, stride, structuredClone(cut.checkpoint()));
  expect(gone.advance(begun, 2, 2)).toBe(1);
  expect(gone.status).toBe('diverged');
  const rowOf = (of: StepColumns, row: number) =>
    Object.entries(of).map(([name, column]: [string, Float64Array]) => [name, column[row]]);
  expect(rowOf(begun, 2)).toEqual(rowOf(columns, last));
});

const momentum = {
  data: { preset: 'five-points' },
  optimizer: { type: 'sgd', lr: 0.05, momentum: 0.9 },
  batch: { size: 2 },
  epochs: 20,
};

/** The run as it stands after so many steps. */
function after(problem: Problem, steps: number): Checkpoint {
  const training = startTraining(problem);
  training.advance(emptyColumns(steps + 1), 0, steps + 1);
  return training.checkpoint();
}

const rowsFrom = ({ a, b, loss, lr }: StepColumns, row: number) =>
  [a, b, loss, lr].map((column) => column.slice(row, 61));

test('a checkpoint is a copy: the run that goes on leaves it as it is', () => {
  const training = startTraining(problemOf(momentum));
  training.advance(emptyColumns(10), 0, 10);
  const checkpoint = training.checkpoint();
  const before = structuredClone(checkpoint);
  training.advance(emptyColumns(10), 0, 10);
  startTraining(problemOf(momentum), 1, checkpoint).advance(emptyColumns(10), 0, 10);
  expect(checkpoint).toEqual(before);
});

test('a run that goes on writes no row of the step at which it starts', () => {
  const problem = problemOf(momentum);
  const columns = emptyColumns(60);
  const training = startTraining(problem, 1, after(problem, 7));
  expect(training.step).toBe(7);
  training.advance(columns, 0, 1);
  expect(training.step).toBe(8);
  expect(columns.a[0]).toBe(trainToEnd(problem).columns.a[8]);
});

test('a branch: edits from the checkpoint on give the rows of the run edited there', () => {
  const edits = [{ at: 7, optimizer: { type: 'adam', lr: 0.1 } }];
  const edited = problemOf({ ...momentum, edits });
  const columns = emptyColumns(61);
  startTraining(edited, 1, after(problemOf(momentum), 7)).advance(columns, 8, 53);
  expect(rowsFrom(columns, 8)).toEqual(rowsFrom(trainToEnd(edited).columns, 8));
});

test('what is changed at a step leaves all that was before it as it was', () => {
  fc.assert(
    fc.property(anyExperiment, anyEdits, (one, edits) => {
      fc.pre(edits.length > 0);
      const json = jsonOf(one);
      const without = trainToEnd(problemOf({ ...json, edits: edits.slice(0, -1) }));
      const edited = trainToEnd(problemOf({ ...json, edits }));
      const rows = Math.min(edits[edits.length - 1].at + 1, without.rows, edited.rows);
      const till = ({ a, b, loss, batchLoss, lr }: StepColumns) =>
        [a, b, loss, batchLoss, lr].map((column) => column.slice(0, rows));
      expect(till(edited.columns)).toEqual(till(without.columns));
    }),
  );
});

test('other batches make the run longer, and a schedule over the whole of it from there on alone', () => {
  const schedule = { type: 'cosine' };
  const json = { data: { preset: 'five-points' }, batch: { size: 'full' }, schedule, epochs: 20 };
  const edited = problemOf({ ...json, edits: [{ at: 10, batch: { size: 1 } }] });
  expect(edited.length.totalSteps).toBe(10 + 10 * 5);
  const { lr } = trainToEnd(edited).columns;
  const { optimizer } = edited.experiment;
  const cosine = (done: number, whole: number) =>
    (optimizer.lr * (1 + Math.cos((Math.PI * done) / whole))) / 2;
  expect(lr[10]).toBeCloseTo(cosine(9, 20), 12);
  expect(lr[11]).toBeCloseTo(cosine(10, 60), 12);
  expect(lr[60]).toBeCloseTo(cosine(59, 60), 12);
});

test('a checkpoint of other rules is refused, with the numbers that do not fit', () => {
  const problem = problemOf({ ...momentum, optimizer: { type: 'adam' } });
  expect(() => startTraining(problem, 1, after(problemOf(momentum), 7))).toThrow(
    'memory: must have 6 numbers, got 2',
  );
});

describe('what an optimizer remembers', () => {
  test.each(Object.keys(optimizers) as OptimizerId[])(
    'is all in the memory of %s: put back, it goes on to the same place',
    (type) => {
      const any = chosenFrom({ [type]: optimizers[type] }, 'type');
      const anyGradients = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
        minLength: 2,
        maxLength: 20,
      });
      fc.assert(
        fc.property(any, anyGradients, (chosen, gradients) => {
          const { optimizer } = experimentOf({ optimizer: chosen });
          const walked = new Float64Array([1.5, -0.5]);
          const update = createUpdate(optimizer);
          for (const [i, g] of gradients.entries()) {
            const kept = createUpdate(optimizer, update.memory.slice());
            const other = walked.slice();
            const gradient = Float64Array.of(g, -2 * g);
            update.step(walked, gradient, 0.1 / (i + 1));
            kept.step(other, gradient, 0.1 / (i + 1));
            expect(other).toEqual(walked);
            expect(kept.memory).toEqual(update.memory);
          }
        }),
      );
    },
  );

  test('has names, and the numbers that the formula gives them', () => {
    const { optimizer } = problemOf(momentum).experiment;
    const { slots, step } = createUpdate(optimizer);
    const parameters = new Float64Array([1, 2]);
    step(parameters, Float64Array.of(0.5, -1), 0.05);
    step(parameters, Float64Array.of(1, 1), 0.05);
    expect(Object.keys(slots)).toEqual(['velocity']);
    expect([...slots.velocity]).toEqual([0.9 * 0.5 + 1, 0.9 * -1 + 1]);
  });

  test('has no numbers in the slots that its settings do not keep', () => {
    const plain = createUpdate(experimentOf({ optimizer: { type: 'sgd' } }).optimizer);
    const adam = createUpdate(experimentOf({ optimizer: { type: 'adam' } }).optimizer);
    expect(plain.memory).toHaveLength(0);
    expect(adam.slots.largestSquare).toHaveLength(0);
    expect(adam.slots.mean).toHaveLength(2);
  });
});
