import { describe, expect, test } from 'vitest';
import { placeOfStep } from '../../src/engine/epochs.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { startTraining } from '../../src/engine/trainer.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { schedules } from '../../src/engine/schedules/index.ts';
import type { LossId, ModelId, OptimizerId, ScheduleId } from '../../src/engine/experiment.ts';
import { emptyColumns, FIVE_POINTS, problemOf, trainToEnd } from '../support/train.ts';

const json = {
  data: { preset: 'five-points' },
  optimizer: { type: 'sgd', lr: 0.05 },
  batch: { size: 2 },
  epochs: 20,
  seed: 23,
};

test('row 0 is the start: nothing has been used, and its loss is that of the start', () => {
  const problem = problemOf(json);
  const { columns } = trainToEnd(problem);
  expect([columns.a[0], columns.b[0]]).toEqual([problem.start.a, problem.start.b]);
  expect(columns.loss[0]).toBe(problem.objective.loss(problem.start.a, problem.start.b));
  for (const name of ['batchLoss', 'gradA', 'gradB', 'lr'] as const) {
    expect(columns[name][0]).toBeNaN();
  }
});

test('there is a row for each step, and nothing is written beyond the last', () => {
  const { columns, rows, status, lastStep } = trainToEnd(problemOf(json));
  expect([rows, status, lastStep]).toEqual([61, 'finished', 60]);
  expect(columns.a[61]).toBe(-777);
});

test('the loss of every row is the mean over all points, whatever the batch', () => {
  const { columns, rows } = trainToEnd(problemOf(json));
  for (let row = 0; row < rows; row++) {
    const squares = FIVE_POINTS.map(([x, y]) => (columns.a[row] * x + columns.b[row] - y) ** 2);
    expect(columns.loss[row]).toBeCloseTo(squares.reduce((s, v) => s + v, 0) / 5, 12);
  }
});

/** The mean of squares over a batch and its slopes along a and b, term by term. */
function meanOverBatch({ points, batchSize }: Problem, batch: number, a: number, b: number) {
  const from = batch * batchSize;
  const xs = Array.from(points.xs.subarray(from, from + batchSize));
  const ys = points.ys.subarray(from, from + batchSize);
  const residuals = xs.map((x, i) => a * x + b - ys[i]);
  const meanOf = (term: (r: number, i: number) => number) =>
    residuals.reduce((sum, r, i) => sum + term(r, i), 0) / xs.length;
  return {
    loss: meanOf((r) => r * r),
    gradA: meanOf((r, i) => 2 * r * xs[i]),
    gradB: meanOf((r) => 2 * r),
  };
}

describe('the loss and the gradient of a step are means over its batch', () => {
  // From 8 on, and in more than one epoch, batches that stay the same have closed forms.
  const sizes = [1, 7, 8, 32, 99].flatMap((size) => [1, 3].map((epochs) => ({ size, epochs })));
  test.each(sizes)('of $size, in $epochs epochs', ({ size, epochs }) => {
    const problem = problemOf({
      data: { preset: 'noisy-line', n: 100 },
      optimizer: { type: 'sgd', lr: 0.05 },
      batch: { size, order: 'sequential' },
      epochs,
    });
    const { columns, rows } = trainToEnd(problem);
    for (let row = 1; row < rows; row++) {
      const { batch } = placeOfStep(problem, row);
      const mean = meanOverBatch(problem, batch, columns.a[row - 1], columns.b[row - 1]);
      expect(columns.batchLoss[row]).toBeCloseTo(mean.loss, 12);
      expect(columns.gradA[row]).toBeCloseTo(mean.gradA, 12);
      expect(columns.gradB[row]).toBeCloseTo(mean.gradB, 12);
    }
  });

  test('of a product of two weights: each follows the slope of the product', () => {
    const problem = problemOf({
      data: { preset: 'noisy-line', n: 100 },
      model: 'deep-linear',
      init: { type: 'point', a: -0.4, b: 0.7 },
      optimizer: { type: 'sgd', lr: 0.05 },
      batch: { size: 16, order: 'sequential' },
      epochs: 3,
    });
    const { columns, rows } = trainToEnd(problem);
    for (let row = 1; row < rows; row++) {
      const [a, b] = [columns.a[row - 1], columns.b[row - 1]];
      const { batch } = placeOfStep(problem, row);
      const { loss, gradA } = meanOverBatch(problem, batch, a * b, 0);
      expect(columns.batchLoss[row]).toBeCloseTo(loss, 12);
      expect(columns.gradA[row]).toBeCloseTo(b * gradA, 12);
      expect(columns.gradB[row]).toBeCloseTo(a * gradA, 12);
    }
  });
});

describe('the same experiment', () => {
  test.each(Object.keys(optimizers) as OptimizerId[])('gives the same bits with %s', (type) => {
    const own = { ...json, optimizer: { type } };
    expect(trainToEnd(problemOf(own))).toEqual(trainToEnd(problemOf(own)));
  });

  test.each(Object.keys(schedules) as ScheduleId[])('gives the same bits with %s', (type) => {
    const own = { ...json, schedule: { type } };
    expect(trainToEnd(problemOf(own))).toEqual(trainToEnd(problemOf(own)));
  });

  test('gives the same bits however the work is cut into slices', () => {
    const whole = trainToEnd(problemOf(json));
    const training = startTraining(problemOf(json));
    const columns = emptyColumns(whole.columns.a.length);
    let rows = 0;
    for (const slice of [1, 2, 5, 1, 40, 100]) rows += training.advance(columns, rows, slice);
    expect(rows).toBe(whole.rows);
    expect(columns).toEqual(whole.columns);
    expect(training.advance(columns, rows, 10)).toBe(0);
  });

  test('with another seed is another run', () => {
    const other = trainToEnd(problemOf({ ...json, seed: 24 }));
    expect(other.columns.a).not.toEqual(trainToEnd(problemOf(json)).columns.a);
  });

  test('with another seed but a chosen start differs by its batches', () => {
    const own = { ...json, init: { type: 'point', a: -1, b: 2 } };
    const one = trainToEnd(problemOf(own));
    const other = trainToEnd(problemOf({ ...own, seed: 24 }));
    expect(other.columns.a[0]).toBe(one.columns.a[0]);
    expect(other.columns.a).not.toEqual(one.columns.a);
  });
});

describe('a stride', () => {
  test.each([2, 4, 7, 64])(
    'of %d keeps that step, the start and the last, bit for bit',
    (stride) => {
      const every = trainToEnd(problemOf(json));
      const { columns, rows, lastStep } = trainToEnd(problemOf(json), stride);
      expect(lastStep).toBe(60);
      expect(rows).toBe(Math.ceil(60 / stride) + 1);
      for (let row = 0; row < rows; row++) {
        const step = row === rows - 1 ? 60 : row * stride;
        for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
          expect(columns[name][row]).toBe(every.columns[name][step]);
        }
      }
    },
  );

  test('keeps the last finite step of a diverging run', () => {
    const own = { ...json, optimizer: { type: 'sgd', lr: 10 }, epochs: 1000 };
    const every = trainToEnd(problemOf(own));
    const thin = trainToEnd(problemOf(own), 64);
    expect(thin.lastStep).toBe(every.lastStep);
    expect(every.lastStep % 64).not.toBe(0);
    for (const name of Object.keys(thin.columns) as (keyof typeof thin.columns)[]) {
      expect(thin.columns[name][thin.rows - 1]).toBe(every.columns[name][every.rows - 1]);
    }
  });
});

describe('divergence', () => {
  const wild = {
    ...json,
    optimizer: { type: 'sgd', lr: 10 },
    batch: { size: 'full' },
    epochs: 1000,
  };

  test('is a value: the table ends at the last finite step', () => {
    const problem = problemOf(wild);
    const { columns, rows, status, lastStep } = trainToEnd(problem);
    expect(status).toBe('diverged');
    expect(rows).toBe(lastStep + 1);
    const last = rows - 1;
    expect(Number.isFinite(columns.loss[last])).toBe(true);
    expect(columns.loss[last]).toBeGreaterThan(1e290);
    // One more step by hand: it must be the one that is no longer finite.
    const gradient = new Float64Array(2);
    problem.objective.gradient(columns.a[last], columns.b[last], gradient);
    const a = columns.a[last] - 10 * gradient[0];
    const b = columns.b[last] - 10 * gradient[1];
    expect(Number.isFinite(problem.objective.loss(a, b))).toBe(false);
  });

  test('leaves the last row as its own step used it', () => {
    const { columns, rows } = trainToEnd(problemOf(wild));
    const last = rows - 1;
    expect(columns.a[last]).toBeCloseTo(columns.a[last - 1] - 10 * columns.gradA[last], 12);
  });
});

describe('no start overflows: the first row of the wildest experiment is finite', () => {
  const wildest = {
    data: {
      points: [
        [1e15, -1e15],
        [-1e15, 1e15],
      ],
    },
    init: { type: 'point', a: 1e9, b: 1e9 },
    epochs: 1,
  };
  const pairs = (Object.keys(models) as ModelId[]).flatMap((model) =>
    (Object.keys(losses) as LossId[]).map((type) => ({ model, type })),
  );
  test.each(pairs)('of $model under $type', ({ model, type }) => {
    const { columns, rows } = trainToEnd(problemOf({ ...wildest, model, loss: { type } }));
    expect(rows).toBeGreaterThan(0);
    expect(columns.loss[0]).toBeGreaterThan(0);
    expect(columns.loss[0]).toBeLessThan(Infinity);
  });

  test.each([
    {
      data: {
        points: [
          [1e15 * 2, 0],
          [0, 1],
        ],
      },
    },
    { init: { type: 'point', a: 1e9 * 2, b: 0 } },
  ])('and a wilder one is refused: %j', (wilder) => {
    expect(() => problemOf({ ...wildest, ...wilder })).toThrow(/must be/);
  });
});

test('the learning rate scaled by the batch is η · B / base, or its root', () => {
  const lrOf = (batch: object) =>
    trainToEnd(problemOf({ ...json, batch: { size: 4, ...batch } })).columns.lr[1];
  expect(lrOf({})).toBe(0.05);
  expect(lrOf({ lrScaling: 'linear', base: 2 })).toBeCloseTo(0.1, 15);
  expect(lrOf({ lrScaling: 'sqrt', base: 1 })).toBeCloseTo(0.1, 15);
});
