import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { loopedBatch } from '../../src/engine/objective.ts';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { experimentOf, problemOf, relativeError } from '../support/train.ts';

const xs = [-1.3, -0.4, 0.2, 0.9, 1.7, 2.4];
const ys = [-0.7, 0.35, 0.8, -0.15, 1.9, 0.55];
const pairs = xs.map((x, i) => [x, ys[i]] as const);

/** Places where no residual and no argument of a kink is 0. */
const places = [
  [0.7, 0.31],
  [-0.52, 1.13],
  [1.9, -0.77],
] as const;

const modelIds = Object.keys(models) as ModelId[];
const lossIds = Object.keys(losses) as LossId[];
const combinations = modelIds.flatMap((model) => lossIds.map((loss) => ({ model, loss })));

describe.each(combinations)('$model with $loss', ({ model, loss }) => {
  const problem = problemOf({ data: { points: pairs }, model, loss: { type: loss } });
  const naive = (a: number, b: number) =>
    xs.reduce((sum, x, i) => sum + lossOfResidual[loss](outputOf[model](a, b, x) - ys[i]), 0) /
    xs.length;

  test('is the mean of the loss as written on paper', () => {
    for (const [a, b] of places) {
      expect(problem.objective.loss(a, b)).toBeCloseTo(naive(a, b), 12);
    }
  });

  test('its gradient is the difference quotient of that mean', () => {
    const gradient = new Float64Array(2);
    const h = 1e-5;
    for (const [a, b] of places) {
      const value = problem.objective.gradient(a, b, gradient);
      expect(value).toBeCloseTo(naive(a, b), 12);
      expect(gradient[0]).toBeCloseTo((naive(a + h, b) - naive(a - h, b)) / (2 * h), 7);
      expect(gradient[1]).toBeCloseTo((naive(a, b + h) - naive(a, b - h)) / (2 * h), 7);
    }
  });

  test('its batch over all rows is the whole, and batches average to it', () => {
    const { objective, points } = problem;
    const [whole, part] = [new Float64Array(2), new Float64Array(2)];
    const [a, b] = places[0];
    objective.gradient(a, b, whole);
    const mean = [0, 0, 0];
    for (const from of [0, 2, 4]) {
      mean[0] += objective.batch(points, from, from + 2, a, b, part) / 3;
      mean[1] += part[0] / 3;
      mean[2] += part[1] / 3;
    }
    expect(mean[0]).toBeCloseTo(objective.loss(a, b), 12);
    expect(mean[1]).toBeCloseTo(whole[0], 12);
    expect(mean[2]).toBeCloseTo(whole[1], 12);
  });

  test('the prediction is the output that the loops write', () => {
    const out = new Float64Array(xs.length);
    const [a, b] = places[1];
    models[model].outputs(a, b, Float64Array.from(xs), 0, xs.length, out);
    xs.forEach((x, i) => {
      expect(models[model].predict(a, b, x)).toBe(out[i]);
      expect(out[i]).toBeCloseTo(outputOf[model](a, b, x), 14);
    });
  });
});

describe('the closed form of a line with MSE', () => {
  test('agrees with the three general loops on any batch', () => {
    const problem = problemOf({ data: { points: pairs } });
    const looped = loopedBatch('line', experimentOf({}).loss, xs.length);
    const [fast, slow] = [new Float64Array(2), new Float64Array(2)];
    for (const [from, to] of [
      [0, 6],
      [1, 3],
      [5, 6],
    ]) {
      const value = problem.objective.batch(problem.points, from, to, 0.3, -2, fast);
      expect(value).toBeCloseTo(looped(problem.points, from, to, 0.3, -2, slow), 12);
      expect(fast[0]).toBeCloseTo(slow[0], 12);
      expect(fast[1]).toBeCloseTo(slow[1], 12);
    }
  });

  test('agrees with the sum over any points', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const cloud = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cloud, coordinate, coordinate, (points, a, b) => {
        const { objective } = problemOf({ data: { points } });
        const sum = points.reduce((s, [x, y]) => s + (a * x + b - y) ** 2, 0);
        const scale = Math.max(1, sum / points.length);
        expect(Math.abs(objective.loss(a, b) - sum / points.length) / scale).toBeLessThan(1e-9);
      }),
    );
  });

  // The shift and the grid of 1/16 are exact in binary, so the shifted problem is the same one.
  const SHIFT = 2 ** 20;
  const near = Array.from({ length: 40 }, (_, i) => {
    const x = (i * 37) % 64;
    return [x / 16, (3 * x + ((i * 29) % 17)) / 16] as const;
  });
  const far = near.map(([x, y]) => [x + SHIFT, y] as const);

  test('keeps its digits when x is a million plus a little', () => {
    const [here, there] = [
      problemOf({ data: { points: near } }),
      problemOf({ data: { points: far } }),
    ];
    const a = 2.75;
    const b = 0.125;
    // a (x + s) + b − a s is the same line: each step below is exact in 64 bits.
    expect(
      relativeError(there.objective.loss(a, b - a * SHIFT), here.objective.loss(a, b)),
    ).toBeLessThan(1e-9);
  });

  test('finds the same best slope and the same floor after a shift by a million', () => {
    const [here, there] = [near, far].map((points) => {
      const { quadratic } = problemOf({ data: { points } }).objective;
      const best = quadratic === null ? null : exactOptimum(quadratic);
      if (best === null) throw new Error('the points have different x, so there is one best line');
      return best;
    });
    expect(relativeError(there.a, here.a)).toBeLessThan(1e-9);
    expect(relativeError(there.loss, here.loss)).toBeLessThan(1e-9);
  });
});

test('the mean of many numbers far from 0 is exact to the last place', () => {
  const points = Array.from({ length: 20_000 }, (_, i) => [1e12 - 7 * i, i % 3] as const);
  const sum = points.reduce((total, [x]) => total + BigInt(x), 0n);
  const mean = Number(sum / 20_000n) + Number(sum % 20_000n) / 20_000;
  const { quadratic } = problemOf({ data: { points } }).objective;
  // The gap between neighbouring 64-bit numbers there is 1.2e-4.
  expect(Math.abs((quadratic?.xMean ?? 0) - mean)).toBeLessThan(2e-4);
});

describe.each([
  ['near 0', 0, 0],
  ['far from 0', 2 ** 30, -(2 ** 31)],
])('whole numbers %s, many of them, the first a million times further out', (_name, x0, y0) => {
  const points = Array.from({ length: 5000 }, (_, i) => {
    const x = i === 0 ? 7_000_000 : (i * 37) % 64;
    return [x0 + x, y0 + 3 * x + ((i * 29) % 17)] as const;
  });
  const quadratic = problemOf({ data: { points } }).objective.quadratic;
  if (quadratic === null) throw new Error('the squared error of a line is a quadratic');

  /** n² times the covariance of two columns, exactly. */
  function exactly(p: 0 | 1, q: 0 | 1): bigint {
    let [sumP, sumQ, sumPQ] = [0n, 0n, 0n];
    for (const point of points) {
      sumP += BigInt(point[p]);
      sumQ += BigInt(point[q]);
      sumPQ += BigInt(point[p]) * BigInt(point[q]);
    }
    return BigInt(points.length) * sumPQ - sumP * sumQ;
  }
  const [xx, xy, yy] = [exactly(0, 0), exactly(0, 1), exactly(1, 1)];
  const n2 = points.length ** 2;

  test('have the variance, slope and floor of exact arithmetic', () => {
    expect(relativeError(quadratic.xVariance, Number(xx) / n2)).toBeLessThan(1e-14);
    expect(relativeError(quadratic.bestA, Number(xy) / Number(xx))).toBeLessThan(1e-14);
    const floor = Number(xx * yy - xy * xy) / Number(xx) / n2;
    expect(relativeError(quadratic.floor, floor)).toBeLessThan(1e-9);
  });
});

test('a perfect fit leaves nothing, or less than rounding of y does', () => {
  const points = Array.from({ length: 3000 }, (_, i) => [i / 7, 1e6 + i / 3] as const);
  const floor = problemOf({ data: { points } }).objective.quadratic?.floor ?? NaN;
  expect(floor).toBeGreaterThanOrEqual(0);
  expect(Math.sqrt(floor)).toBeLessThan(2e-10);
});

describe('the surface', () => {
  const { objective } = problemOf({ data: { preset: 'five-points' } });
  const frame = { a: [-1, 3], b: [-2, 2], lossLow: 0, lossHigh: 1 } as const;

  test('is the loss at every corner and node, row by row along b', () => {
    const grid = surfaceGrid(objective, frame, 5);
    expect(grid).toHaveLength(25);
    for (let j = 0; j < 5; j++) {
      for (let i = 0; i < 5; i++) expect(grid[j * 5 + i]).toBe(objective.loss(-1 + i, -2 + j));
    }
  });

  test('is infinite where the loss overflows, never NaN', () => {
    const huge = { ...frame, a: [-1e200, 1e200] as const };
    const grid = surfaceGrid(objective, huge, 3);
    expect(grid[0]).toBe(Infinity);
    expect(grid.some(Number.isNaN)).toBe(false);
  });
});
