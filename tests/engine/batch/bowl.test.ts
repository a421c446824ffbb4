import { describe, expect, test } from 'vitest';
import { bowlInSlices, nearestOnLine } from '../../../src/engine/batch/bowl.ts';
import type { BatchBowl, BatchMinimum } from '../../../src/engine/batch/bowl.ts';
import type { LossId, ModelId } from '../../../src/engine/experiment.ts';
import { losses } from '../../../src/engine/losses/index.ts';
import { models } from '../../../src/engine/models/index.ts';
import { lossOfResidual, outputOf } from '../../support/paper.ts';
import { FIVE_POINTS, problemOf } from '../../support/train.ts';

const FRAME = { a: [-3, 3], b: [-2.5, 2.5] } as const;
const MODELS = Object.keys(models) as ModelId[];
const LOSSES = Object.keys(losses) as LossId[];

function bowlOf(
  rows: readonly number[],
  model: ModelId = 'line',
  loss: LossId = 'mse',
  points: readonly (readonly [number, number])[] = FIVE_POINTS,
): BatchBowl {
  const problem = problemOf({ data: { points }, model, loss: { type: loss } });
  const slices = bowlInSlices(problem, Uint32Array.from(rows), FRAME);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

function lossOnPaper(
  rows: readonly number[],
  model: ModelId,
  loss: LossId,
  points: readonly (readonly [number, number])[] = FIVE_POINTS,
) {
  return (a: number, b: number) =>
    rows.reduce((sum, row) => {
      const [x, y] = points[row];
      return sum + lossOfResidual[loss](outputOf[model](a, b, x) - y);
    }, 0) / rows.length;
}

/** The lowest of a fine grid over the frame. */
function lowestOnGrid(loss: (a: number, b: number) => number) {
  let lowest = Infinity;
  const n = 121;
  const at = ([low, high]: readonly [number, number], k: number) =>
    low + ((high - low) * k) / (n - 1);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) lowest = Math.min(lowest, loss(at(FRAME.a, i), at(FRAME.b, j)));
  }
  return lowest;
}

function there(minimum: BatchMinimum | null): BatchMinimum {
  if (minimum === null) throw new Error('no minimum was found');
  return minimum;
}

describe.each(MODELS)('the bowl of a batch of %s', (model) => {
  test.each(LOSSES)(
    'with %s is the mean loss of its points alone, and no place is lower than its minimum',
    (loss) => {
      for (const rows of [
        [1, 4],
        [0, 2, 3],
      ]) {
        const { n, losses: grid, minimum } = bowlOf(rows, model, loss);
        const onPaper = lossOnPaper(rows, model, loss);
        for (const [i, j] of [
          [0, 0],
          [n - 1, n - 1],
          [12, 40],
          [33, 7],
        ]) {
          const a = -3 + (6 * i) / (n - 1);
          const b = -2.5 + (5 * j) / (n - 1);
          expect(grid[j * n + i]).toBeCloseTo(onPaper(a, b), 9);
        }
        const lowest = lowestOnGrid(onPaper);
        if (minimum === null) continue;
        expect(minimum.loss).toBeCloseTo(onPaper(minimum.a, minimum.b), 9);
        expect(minimum.loss).toBeLessThanOrEqual(lowest + 1e-9);
      }
    },
  );
});

test('of two points it is the line through both, whose loss is 0', () => {
  const [[x0, y0], [x1, y1]] = [FIVE_POINTS[1], FIVE_POINTS[4]];
  const slope = (y1 - y0) / (x1 - x0);
  const { a, b, loss, isExact, isAlone, along } = there(bowlOf([1, 4]).minimum);
  expect(a).toBeCloseTo(slope, 12);
  expect(b).toBeCloseTo(y0 - slope * x0, 12);
  expect(loss).toBeCloseTo(0, 20);
  expect({ isExact, isAlone, along }).toEqual({ isExact: true, isAlone: true, along: null });
});

describe.each(['mse', 'mae', 'huber', 'log-cosh'] as const)('of one point, with %s', (loss) => {
  const minimum = there(bowlOf([3], 'line', loss).minimum);
  const onPaper = lossOnPaper([3], 'line', loss);

  test('a whole line of places is best: all through the point', () => {
    expect(minimum.isAlone).toBe(false);
    const [p, q] = minimum.along ?? [NaN, NaN];
    for (const t of [-5, -1, 0, 2, 7]) {
      expect(onPaper(minimum.a + t * p, minimum.b + t * q)).toBeCloseTo(0, 7);
    }
  });

  test('the nearest of them lies straight against the gradient', () => {
    const from = { a: -1, b: 0.4 };
    const to = nearestOnLine(minimum, from);
    const [x] = FIVE_POINTS[3];
    // ∂/∂a and ∂/∂b of any loss of a x + b − y are as x to 1.
    const way = [to.a - from.a, to.b - from.b];
    expect(way[0]).toBeCloseTo(way[1] * x, 4);
    expect(onPaper(to.a, to.b)).toBeCloseTo(0, 7);
  });
});

test('points of one x fix no slope either: the best places go through their mean', () => {
  const points = [
    [2, 1],
    [2, 3],
    [0, 0],
  ] as const;
  const minimum = there(bowlOf([0, 1], 'line', 'mse', points).minimum);
  expect(minimum.along).toEqual([1, -2]);
  expect(2 * minimum.a + minimum.b).toBeCloseTo(2, 12);
  expect(minimum.loss).toBeCloseTo(1, 12);
});

test('a minimum that is one of endlessly many is told from one that is alone', () => {
  expect(bowlOf([0, 3], 'deep-linear').minimum).toMatchObject({ isExact: true, isAlone: false });
  expect(bowlOf([0, 3], 'two-layer-relu', 'mae').minimum).toMatchObject({ isAlone: false });
  expect(bowlOf([2], 'sine').minimum).toMatchObject({ isAlone: false, along: [1, -1.5] });
  expect(bowlOf([0, 3], 'step').minimum).toMatchObject({ isAlone: false });
  const low = FIVE_POINTS.map(([x, y]) => [x, y / 5] as const);
  expect(bowlOf([0, 2, 4], 'tanh', 'mse', low).minimum).toMatchObject({
    isExact: false,
    isAlone: true,
  });
});

test('where it falls for ever there is no minimum to tell of', () => {
  // No tanh comes to 2: further out is always better.
  const points = [
    [-1, -2],
    [1, 2],
    [0.5, 2],
  ] as const;
  expect(bowlOf([0, 1, 2], 'tanh', 'mse', points).minimum).toBeNull();
});
