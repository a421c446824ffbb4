import { describe, expect, test } from 'vitest';
import { placeOfStep } from '../../src/engine/epochs.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';
import { samplers } from '../../src/engine/samplers/index.ts';
import { FIVE_POINTS, problemOf, relativeError, trainToEnd } from '../support/train.ts';

function ordersOf(name: keyof typeof samplers, n: number, epochs: number): number[][] {
  return Array.from({ length: epochs }, (_, epoch) => {
    const order = new Uint32Array(n);
    samplers[name].fill(order, createRandom(3, 'batches', epoch));
    return [...order];
  });
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('every sampler', () => {
  test.each(Object.keys(samplers) as (keyof typeof samplers)[])(
    '%s writes an index of the data in every place',
    (name) => {
      for (const order of ordersOf(name, 17, 20)) {
        expect(order.every((i) => Number.isInteger(i) && i >= 0 && i < 17)).toBe(true);
      }
      expect(ordersOf(name, 1, 2)).toEqual([[0], [0]]);
    },
  );
});

test('shuffle visits each point once per epoch, in a new order each epoch', () => {
  const orders = ordersOf('shuffle', 12, 50);
  for (const order of orders) expect(order.toSorted((x, y) => x - y)).toEqual(upTo(12));
  expect(new Set(orders.map(String)).size).toBe(50);
});

test('shuffle gives each of the six orders of three points equally often', () => {
  const counts = new Map<string, number>();
  for (const order of ordersOf('shuffle', 3, 6000)) {
    counts.set(String(order), (counts.get(String(order)) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
  // The 0.999 quantile for five degrees of freedom.
  expect(chiSquare).toBeLessThan(20.5);
});

test('sequential visits the points in their order', () => {
  expect(ordersOf('sequential', 6, 2)).toEqual([upTo(6), upTo(6)]);
});

test('replacement draws points again within one epoch', () => {
  const orders = ordersOf('replacement', 12, 50);
  expect(orders.some((order) => new Set(order).size < 12)).toBe(true);
  expect(new Set(orders.flat())).toEqual(new Set(upTo(12)));
});

describe('five points', () => {
  const data = { points: FIVE_POINTS };
  const sizesOf = (batch: object) =>
    batchesOfEpoch(problemOf({ data, batch }), 0).map((indices) => indices.length);

  test.each([
    { size: 1, sizes: [1, 1, 1, 1, 1] },
    { size: 2, sizes: [2, 2, 1] },
    { size: 3, sizes: [3, 2] },
    { size: 4, sizes: [4, 1] },
    { size: 5, sizes: [5] },
    { size: 99, sizes: [5] },
    { size: 'full', sizes: [5] },
  ])('at batch size $size are cut into $sizes', ({ size, sizes }) => {
    expect(sizesOf({ size })).toEqual(sizes);
    expect(problemOf({ data, batch: { size }, epochs: 7 }).length).toEqual({
      epochs: 7,
      stepsPerEpoch: sizes.length,
      totalSteps: 7 * sizes.length,
    });
  });

  test('at size 2 with dropLast are cut into 2, 2', () => {
    expect(sizesOf({ size: 2, dropLast: true })).toEqual([2, 2]);
  });

  test('with the leftover batch leave nothing for the next epoch', () => {
    const problem = problemOf({ data, batch: { size: 2 }, seed: 4 });
    for (let epoch = 0; epoch < 10; epoch++) {
      const visited = batchesOfEpoch(problem, epoch).flatMap((indices) => Array.from(indices));
      expect(visited.toSorted((x, y) => x - y)).toEqual(upTo(5));
    }
  });

  test('a step knows its epoch and its batch', () => {
    const problem = problemOf({ data, batch: { size: 2 } });
    expect([1, 2, 3, 4, 7].map((step) => placeOfStep(problem, step))).toEqual([
      { epoch: 0, batch: 0 },
      { epoch: 0, batch: 1 },
      { epoch: 0, batch: 2 },
      { epoch: 1, batch: 0 },
      { epoch: 2, batch: 0 },
    ]);
  });
});

test.each(Object.keys(samplers))(
  'with order %s the batch that a step says it used is the one that its gradient comes from',
  (order) => {
    const problem = problemOf({
      data: { points: FIVE_POINTS },
      batch: { size: 2, order },
      optimizer: { type: 'sgd', lr: 0.05 },
      epochs: 8,
      seed: 23,
    });
    const { columns, rows } = trainToEnd(problem);
    for (let step = 1; step < rows; step++) {
      const { epoch, batch } = placeOfStep(problem, step);
      const indices = [...batchesOfEpoch(problem, epoch)[batch]];
      const a = columns.a[step - 1];
      const b = columns.b[step - 1];
      const residuals = indices.map((i) => a * FIVE_POINTS[i][0] + b - FIVE_POINTS[i][1]);
      const mean = (values: number[]) => values.reduce((s, v) => s + v, 0) / values.length;
      expect(
        relativeError(columns.batchLoss[step], mean(residuals.map((r) => r * r))),
      ).toBeLessThan(1e-12);
      const gradA = mean(residuals.map((r, k) => 2 * r * FIVE_POINTS[indices[k]][0]));
      expect(columns.gradA[step]).toBeCloseTo(gradA, 12);
      expect(columns.gradB[step]).toBeCloseTo(mean(residuals.map((r) => 2 * r)), 12);
      expect(columns.a[step]).toBeCloseTo(a - 0.05 * gradA, 12);
    }
  },
);
