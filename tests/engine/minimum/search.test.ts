import { describe, expect, test } from 'vitest';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { models } from '../../../src/engine/models/index.ts';
import type { ModelId } from '../../../src/engine/experiment.ts';
import { descend, descent } from '../../../src/engine/minimum/search.ts';
import { FIVE_POINTS, problemOf } from '../../support/train.ts';

const modelIds = Object.keys(models) as ModelId[];

function bestOf(json: object) {
  const problem = problemOf(json);
  const { best, isExact } = prospectOf(problem);
  if (best === null) throw new Error('these points have a lowest point to find');
  return { problem, best, isExact };
}

test('a line with MSE has its exact optimum, and says that it is exact', () => {
  const { best, isExact } = bestOf({ data: { points: FIVE_POINTS } });
  expect(isExact).toBe(true);
  expect(best.a).toBeCloseTo(1.22, 14);
});

test('a deep line through 0 has the floor of the best line through 0, Σxy / Σx²', () => {
  const { best, isExact } = bestOf({ data: { points: FIVE_POINTS }, model: 'deep-linear' });
  const sum = (f: (x: number, y: number) => number) =>
    FIVE_POINTS.reduce((total, [x, y]) => total + f(x, y), 0);
  const slope = sum((x, y) => x * y) / sum((x) => x * x);
  expect(isExact).toBe(true);
  expect(best.a * best.b).toBeCloseTo(slope, 12);
  expect(best.loss).toBeCloseTo(sum((x, y) => (slope * x - y) ** 2) / 5, 12);
});

test('the least absolute error of five points is that of the best line through two of them', () => {
  // An optimal L1 line can always be chosen through two points: try all ten.
  const lossOf = (a: number, b: number) =>
    FIVE_POINTS.reduce((total, [x, y]) => total + Math.abs(a * x + b - y), 0) / 5;
  const losses = FIVE_POINTS.flatMap(([x1, y1], i) =>
    FIVE_POINTS.slice(i + 1).map(([x2, y2]) => {
      const a = (y2 - y1) / (x2 - x1);
      return lossOf(a, y1 - a * x1);
    }),
  );
  const { best } = bestOf({ data: { points: FIVE_POINTS }, loss: { type: 'mae' } });
  expect(best.loss).toBeCloseTo(Math.min(...losses), 4);
});

describe.each(modelIds)('%s', (model) => {
  const { problem, best } = bestOf({ model, loss: { type: 'huber' }, seed: 5 });

  test('its lowest point found has the loss that it says', () => {
    expect(problem.objective.loss(best.a, best.b)).toBeCloseTo(best.loss, 12);
  });

  test('no neighbour of it on a small grid is lower', () => {
    for (let i = -5; i <= 5; i++) {
      for (let j = -5; j <= 5; j++) {
        const near = problem.objective.loss(best.a + i * 1e-3, best.b + j * 1e-3);
        expect(near).toBeGreaterThanOrEqual(best.loss - 1e-5);
      }
    }
  });
});

test('a descent pauses after each of its moves, and makes no more than it may', () => {
  // Rosenbrock's (1960) bent valley from where it is usually begun: far from its minimum for long.
  const count = { losses: 0 };
  const loss = (a: number, b: number) => {
    count.losses += 1;
    return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
  };
  const from = { a: -1.2, b: 1, loss: loss(-1.2, 1) };
  const work = descent(loss, from, 0.5, 0.5, 7);
  const perMove: number[] = [];
  for (;;) {
    const before = count.losses;
    const { done, value } = work.next();
    if (done === true) {
      expect(value).toEqual(descend(loss, from, 0.5, 0.5, 7));
      break;
    }
    perMove.push(count.losses - before);
  }
  expect(perMove).toHaveLength(7);
  for (const losses of perMove) expect(losses).toBeGreaterThan(0);
  // Nelder and Mead (1965): at most a reflection, a contraction and two corners, after the first three.
  expect(Math.max(...perMove)).toBeLessThanOrEqual(4 + 2);
});
