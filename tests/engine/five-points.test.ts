import { describe, expect, test } from 'vitest';
import { curvatureOf, exactOptimum } from '../../src/engine/diagnostics.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

function quadraticIn({ objective }: Problem) {
  if (objective.quadratic === null) throw new Error('a line with MSE must have its closed form');
  return objective.quadratic;
}

const problem = problemOf({ data: { preset: 'five-points' } });
const quadratic = quadraticIn(problem);

describe('five points', () => {
  test('their best line is exactly 1.22 x + 0.57 with an MSE of 0.0438', () => {
    const best = exactOptimum(quadratic);
    expect(best?.a).toBeCloseTo(1.22, 14);
    expect(best?.b).toBeCloseTo(0.57, 14);
    expect(best?.loss).toBeCloseTo(0.0438, 15);
    expect(problem.objective.loss(1.22, 0.57)).toBeCloseTo(0.0438, 15);
  });

  test('no neighbour of the best line has a smaller loss', () => {
    for (const [da, db] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, -1],
      [-1, 1],
    ]) {
      const near = problem.objective.loss(1.22 + da * 1e-4, 0.57 + db * 1e-4);
      expect(near).toBeGreaterThan(0.0438);
    }
  });

  test('their largest stable plain step is 0.277', () => {
    expect(2 / curvatureOf(quadratic).largest).toBeCloseTo(0.277, 3);
  });

  test.each([
    { lr: 0.99, shrinks: true },
    { lr: 1.01, shrinks: false },
  ])('full-batch steps at $lr times that edge shrink: $shrinks', ({ lr, shrinks }) => {
    const edge = 2 / curvatureOf(quadratic).largest;
    const { columns, rows } = trainToEnd(
      problemOf({
        data: { preset: 'five-points' },
        init: { type: 'point', a: 5, b: -3 },
        optimizer: { type: 'sgd', lr: lr * edge },
        batch: { size: 'full' },
        epochs: 2000,
      }),
    );
    expect(columns.loss[rows - 1] < columns.loss[0]).toBe(shrinks);
  });

  test('full-batch descent ends on the closed form', () => {
    const { columns, rows, status } = trainToEnd(
      problemOf({
        data: { preset: 'five-points' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 2000,
        seed: 7,
      }),
    );
    expect(status).toBe('finished');
    expect(columns.a[rows - 1]).toBeCloseTo(1.22, 10);
    expect(columns.b[rows - 1]).toBeCloseTo(0.57, 10);
  });
});

describe('curvature', () => {
  /** Eigenvalues of the 2 × 2 Hessian built from differences of the gradient, by bisection. */
  function numericEigenvalues(p: Problem): readonly [number, number] {
    const at = (a: number, b: number) => {
      const g = new Float64Array(2);
      p.objective.gradient(a, b, g);
      return g;
    };
    // The gradient is linear, so a difference over any distance is exact but for rounding.
    const [aa, ab] = at(1, 0).map((v, i) => v - at(0, 0)[i]);
    const [, bb] = at(0, 1).map((v, i) => v - at(0, 0)[i]);
    const determinant = (t: number) => (aa - t) * (bb - t) - ab * ab;
    const bisect = (low: number, high: number) => {
      let [l, h] = [low, high];
      for (let k = 0; k < 200; k++) {
        const middle = (l + h) / 2;
        if (Math.sign(determinant(middle)) === Math.sign(determinant(low))) l = middle;
        else h = middle;
      }
      return l;
    };
    const middle = (aa + bb) / 2;
    return [bisect(middle, aa + bb + 1), bisect(-1, middle)];
  }

  test.each([
    { preset: 'five-points' },
    { preset: 'cars' },
    { preset: 'anscombe-4' },
    { preset: 'noisy-line', xLow: -1, xHigh: 1 },
  ])('of $preset is that of the Hessian made of differences', (data) => {
    const p = problemOf({ data });
    const [largest, smallest] = numericEigenvalues(p);
    const curvature = curvatureOf(quadraticIn(p));
    expect(curvature.largest / largest).toBeCloseTo(1, 9);
    expect(curvature.smallest / smallest).toBeCloseTo(1, 7);
  });

  test.each(['five-points', 'women', 'davis', 'anscombe-1'])(
    'of %s: the steep direction is an eigenvector of length 1',
    (preset) => {
      const p = problemOf({ data: { preset } });
      const { largest, steepest } = curvatureOf(quadraticIn(p));
      const [ua, ub] = steepest;
      expect(Math.hypot(ua, ub)).toBeCloseTo(1, 12);
      const meanOfSquares = p.points.xs.reduce((sum, x) => sum + x * x, 0) / p.points.n;
      const mean = p.points.xs.reduce((sum, x) => sum + x, 0) / p.points.n;
      expect((2 * meanOfSquares * ua + 2 * mean * ub) / largest).toBeCloseTo(ua, 9);
      expect((2 * mean * ua + 2 * ub) / largest).toBeCloseTo(ub, 9);
    },
  );

  test('standardised x has the round bowl: both eigenvalues are 2 and the edge is 1', () => {
    const q = quadraticIn(problemOf({ data: { preset: 'davis' }, scaling: 'x' }));
    expect(curvatureOf(q).largest).toBeCloseTo(2, 12);
    expect(curvatureOf(q).smallest).toBeCloseTo(2, 12);
  });

  test('points with one x have no single best line, and a flat direction', () => {
    const p = problemOf({
      data: {
        points: [
          [3, 1],
          [3, 2],
          [3, 6],
        ],
      },
    });
    expect(exactOptimum(quadraticIn(p))).toBeNull();
    expect(curvatureOf(quadraticIn(p)).smallest).toBe(0);
    // Every line through (3, 3), the mean, is as good as any other: MSE 14/3.
    expect(p.objective.loss(0, 3)).toBeCloseTo(14 / 3, 12);
    expect(p.objective.loss(7, -18)).toBeCloseTo(14 / 3, 12);
  });
});
