import { describe, expect, test } from 'vitest';
import { WAVE } from '../../src/lessons/wave.ts';
import { endingOf } from '../../src/engine/ending/ending.ts';
import type { Judged } from '../../src/engine/ending/ending.ts';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { prospectOf } from '../../src/engine/frame/frame.ts';
import { models } from '../../src/engine/models/index.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

/** A run to its end, and what is said of it. */
function ended(json: object) {
  const problem = problemOf({ batch: { size: 'full' }, ...json });
  const { columns, rows } = trainToEnd(problem);
  const { best, isExact } = prospectOf(problem);
  const read = (column: Float64Array) => ({ at: (row: number) => column[row] });
  const { a, b, loss, gradA, gradB, lr } = columns;
  const used = { a: read(a), b: read(b), loss: read(loss) };
  const table = { ...used, gradA: read(gradA), gradB: read(gradB), lr: read(lr) };
  const told = { last: rows - 1, stride: 1, columns: table };
  const judged = endingOf(problem, told, best, isExact);
  return { problem, judged, end: { a: columns.a[rows - 1], b: columns.b[rows - 1] }, columns };
}

function endingIn(json: object): Judged['ending'] | undefined {
  return ended(json).judged?.ending;
}

/** The mean loss as on paper. */
function lossOn(points: readonly (readonly number[])[], model: ModelId, loss: LossId = 'mse') {
  return (a: number, b: number) =>
    points.reduce((sum, [x, y]) => sum + lossOfResidual[loss](outputOf[model](a, b, x) - y), 0) /
    points.length;
}

const at = (a: number, b: number) => ({ init: { type: 'point', a, b } });
const sgd = (lr: number, more: object = {}) => ({ optimizer: { type: 'sgd', lr, ...more } });
const FIVE = { data: { preset: 'five-points' } };

const wave = { data: { points: WAVE }, model: 'sine', ...sgd(0.05), epochs: 600 };

describe('a local minimum', () => {
  test('of a wave is told from the deepest valley, and is one', () => {
    const { judged, end } = ended({ ...wave, ...at(1, 0) });
    expect(judged).toMatchObject({ ending: { is: 'local' }, isLeast: false });
    expect(judged?.loss).toBeCloseTo(0.34915, 5);
    expect(judged?.least).toBeCloseTo(0.02111, 5);
    const loss = lossOn(WAVE, 'sine');
    for (let k = 0; k < 16; k++) {
      const [da, db] = [Math.cos((k * Math.PI) / 8), Math.sin((k * Math.PI) / 8)];
      expect(loss(end.a + 0.02 * da, end.b + 0.02 * db)).toBeGreaterThan(loss(end.a, end.b));
    }
  });

  test('of absolute errors, which have no curvature, too', () => {
    const mae = { ...wave, loss: { type: 'mae' }, ...sgd(0.002), epochs: 3000 };
    expect(endingIn({ ...mae, ...at(4, 0) })).toEqual({ is: 'local' });
  });

  test('is none in the deepest', () => {
    expect(endingIn({ ...wave, ...at(1.4, 0.5) })).toEqual({ is: 'reached' });
  });
});

test('a product of weights that starts at 0 stands at a saddle', () => {
  const { judged, columns } = ended({
    data: { preset: 'product' },
    model: 'deep-linear',
    ...at(0, 0),
    ...sgd(0.05),
    epochs: 100,
  });
  expect(judged).toMatchObject({ ending: { is: 'saddle' }, isLeast: true });
  expect(Math.hypot(columns.gradA[100], columns.gradB[100])).toBe(0);
});

test('the top of a wave is a top', () => {
  // (0, b) says the constant sin b of two opposite points: least at 0, most at a quarter turn.
  const points = [
    [-1, -3],
    [1, -3],
  ];
  expect(
    endingIn({ data: { points }, model: 'sine', ...at(0, Math.PI / 2), ...sgd(0.01), epochs: 5 }),
  ).toMatchObject({ is: 'top' });
});

describe('a plateau', () => {
  test('is where a dead unit stands, with a gradient of exactly 0', () => {
    const points = [
      [-2, 0],
      [-1, 0],
      [0, 0.1],
      [1, 0.9],
      [2, 2.1],
    ];
    const dead = { data: { points }, model: 'relu', ...at(-0.5, -2), ...sgd(0.05), epochs: 300 };
    expect(endingIn(dead)).toEqual({ is: 'plateau', slope: 0 });
  });

  test('is the wrong step of a threshold', () => {
    const step = { data: { preset: 'noisy-step' }, model: 'step', ...sgd(1), epochs: 50 };
    expect(endingIn({ ...step, ...at(-1, 0) })).toEqual({ is: 'plateau', slope: 0 });
  });

  test('is where a tanh is saturated, with a gradient of nearly 0', () => {
    const points = [-2, -1, 0, 1, 2].map((x) => [x, Math.tanh(2 * x - 1)]);
    const ending = endingIn({
      data: { points },
      model: 'tanh',
      ...at(1, 8),
      ...sgd(0.1),
      epochs: 300,
    });
    if (ending?.is !== 'plateau') throw new Error('it must stand on a plateau');
    // 2 r (1 − tanh² 6) at the steepest of the points.
    expect(ending.slope).toBeGreaterThan(0);
    expect(ending.slope).toBeLessThan(4 * (1 - Math.tanh(6) ** 2));
  });
});

describe('creeping', () => {
  test('is said of b, and of the κ of the Hessian', () => {
    const json = { ...FIVE, ...at(-1.5, 3), ...sgd(0.05), epochs: 80 };
    const ending = endingIn(json);
    if (ending?.is !== 'creeping') throw new Error('it must creep');
    expect(ending.parameter).toBe('b');
    // Σ x²/n = 2.75, x̄ = 1.5: λ = 3.75 ± √(1.75² + 3²).
    const root = Math.hypot(1.75, 3);
    expect(ending.condition).toBeCloseTo((3.75 + root) / (3.75 - root), 9);
  });

  test('is said of a where x is small', () => {
    const points = [
      [-0.02, 1],
      [0.01, 2],
      [0.03, 2.5],
    ];
    const ending = endingIn({ data: { points }, ...at(0, 0), ...sgd(0.5), epochs: 200 });
    expect(ending).toMatchObject({ is: 'creeping', parameter: 'a' });
  });

  test('is not said of standardised points, which have no valley: they were cut short', () => {
    const json = { ...FIVE, scaling: 'x', ...at(0, 0), ...sgd(0.01), epochs: 30 };
    expect(endingIn(json)).toEqual({ is: 'falling' });
    expect(endingIn({ ...json, ...sgd(0.5) })).toEqual({ is: 'reached' });
  });
});

describe('bouncing', () => {
  const twoPoints = {
    data: {
      points: [
        [-1, 0],
        [1, 0],
      ],
    },
    ...at(0.35, 0),
    epochs: 60,
  };

  test('exactly at the limit is for ever', () => {
    const json = { ...twoPoints, ...sgd(1) };
    expect(endingIn(json)).toEqual({ is: 'bouncing', isAtLimit: true });
  });

  test('just below it is not: it comes nearer', () => {
    expect(endingIn({ ...twoPoints, ...sgd(0.99) })).toEqual({ is: 'falling' });
  });

  test('over the kink of absolute errors is not at any limit', () => {
    const json = { ...twoPoints, loss: { type: 'mae' }, ...sgd(0.2) };
    expect(endingIn(json)).toEqual({ is: 'bouncing', isAtLimit: false });
  });

  test('to and fro between more places than two is no creeping', () => {
    const json = { ...FIVE, loss: { type: 'mae' }, ...sgd(0.1), epochs: 400 };
    expect(endingIn({ ...json, ...at(-1.5, 3) })).toEqual({ is: 'tooLong' });
  });

  test('by batches is told, and how it ends depends on the rate', () => {
    const json = { ...FIVE, ...at(-1.5, 3), batch: { size: 1 }, epochs: 200 };
    expect(endingIn({ ...json, ...sgd(0.05) })).toEqual({ is: 'batches' });
    expect(endingIn({ ...json, ...sgd(0.0005), epochs: 20_000 })).toEqual({ is: 'reached' });
  });
});

test('weight decay holds a run where the ridge has its minimum, off that of the loss', () => {
  const decay = 1;
  const { judged, end } = ended({
    ...FIVE,
    ...at(0, 0),
    ...sgd(0.1, { weightDecay: decay }),
    epochs: 2000,
  });
  expect(judged).toMatchObject({ ending: { is: 'held' }, isLeast: true });
  // (XᵀX · 2/n + λ) θ = 2/n Xᵀy, with Σ x²/n = 2.75, x̄ = 1.5, Σ x y/n = 4.21, ȳ = 2.4.
  const [aa, ab, bb] = [5.5 + decay, 3, 2 + decay];
  const [ya, yb] = [8.42, 4.8];
  const det = aa * bb - ab * ab;
  expect(end.a).toBeCloseTo((bb * ya - ab * yb) / det, 9);
  expect(end.b).toBeCloseTo((aa * yb - ab * ya) / det, 9);
});

test('a schedule that has run out before the minimum says so', () => {
  const json = { ...FIVE, ...at(-1.5, 3), ...sgd(0.05), epochs: 60 };
  const ending = endingIn({ ...json, schedule: { type: 'cosine' } });
  expect(ending?.is).toBe('rateGone');
});

test('of a run of a few batches nothing is said', () => {
  const json = { ...FIVE, ...at(-1.5, 3), batch: { size: 2 }, ...sgd(0.2), epochs: 3 };
  expect(ended(json).judged).toBeNull();
});

test('where all x are equal a whole line is lowest, and the run reaches it', () => {
  const points = [
    [2, 1],
    [2, 3],
  ];
  const { judged } = ended({ data: { points }, ...at(0, 0), ...sgd(0.05), epochs: 200 });
  expect(judged).toMatchObject({ ending: { is: 'reached' }, isLeast: true });
  expect(judged?.least).toBeCloseTo(1, 12);
});

describe.each(Object.keys(models) as ModelId[])('whatever is said of %s is so', (model) => {
  test.each(['mse', 'mae', 'huber'] as const)('with %s', (type) => {
    for (const [seed, rest] of [
      { batch: { size: 'full' }, ...sgd(0.05) },
      { batch: { size: 2 }, ...sgd(0.05) },
      { batch: { size: 'full' }, optimizer: { type: 'adam', lr: 0.1 } },
    ].entries()) {
      const json = { ...FIVE, model, loss: { type }, init: { type: 'normal', std: 2 }, ...rest };
      const { judged, problem, end, columns } = ended({ ...json, seed, epochs: 200 });
      if (judged === null) continue;
      const points = [...problem.points.xs].map((x, i) => [x, problem.points.ys[i]]);
      const loss = lossOn(points, model, type);
      const here = loss(end.a, end.b);
      const gap = here - judged.least;
      expect(Math.abs(judged.loss / here - 1)).toBeLessThan(1e-9);
      const around = (radius: number) =>
        Array.from({ length: 24 }, (_, k) => (k * Math.PI) / 12).map((angle) =>
          loss(end.a + radius * Math.cos(angle), end.b + radius * Math.sin(angle)),
        );
      const { is } = judged.ending;
      if (is === 'reached') expect(gap).toBeLessThanOrEqual(0.011 * judged.least + 1e-5);
      if (is === 'plateau') expect(Math.min(...around(0.01))).toBeGreaterThan(here - 0.05 * gap);
      if (is === 'local') expect(Math.min(...around(0.01))).toBeGreaterThan(here - 0.2 * gap);
      if (is === 'saddle' || is === 'top') expect(Math.min(...around(0.01))).toBeLessThan(here);
      if (is === 'falling') expect(here).toBeLessThan(columns.loss[0]);
    }
  });
});
