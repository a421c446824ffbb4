import { describe, expect, test } from 'vitest';
import { losses } from '../../src/engine/losses/index.ts';
import { axisNoise, noiseOf, slopeNoise, withoutNoise } from '../../src/engine/noise.ts';
import { prospectOf } from '../../src/engine/frame/frame.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

/** Points on a line through 0: its intercept, its residuals and its floor are 0 on paper. */
function throughZero(slope: number, xs: readonly number[]) {
  return { points: xs.map((x) => [x, slope * x]) };
}

const LINES = [
  throughZero(2.1, [0.13, 0.77, 1.9]),
  throughZero(2, [1000, 2000, 4100]),
  throughZero(-0.1, [0.1, 0.2, 0.3, 0.7]),
  throughZero(1e-7, [3e5, 4.1e5, 7.7e5]),
];

describe.each(LINES)('of %j', (data) => {
  test.each(Object.keys(losses))('by %s what is 0 on paper is shown as 0', (type) => {
    for (const scaling of ['none', 'x', 'xy']) {
      const problem = problemOf({ data, scaling, loss: { type } });
      const { best } = prospectOf(problem);
      if (best === null) throw new Error('a line must have a best place');
      const noise = noiseOf(problem);
      expect(withoutNoise(best.loss, noise.loss)).toBe(0);
      if (scaling !== 'x') expect(withoutNoise(best.b, noise.b)).toBe(0);
      expect(withoutNoise(best.a, noise.a)).toBe(best.a);
      const gradient = new Float64Array(2);
      problem.objective.gradient(best.a, best.b, gradient);
      if (type === 'mae') continue;
      expect(withoutNoise(Math.hypot(...gradient), slopeNoise(problem))).toBe(0);
    }
  });
});

test('standardised points far from 0 have the rounding of what they were', () => {
  const points = [0, 1, 3].map((dx) => [1e6 + dx, 3 * (1e6 + dx) + 2]);
  const problem = problemOf({ data: { points }, scaling: 'xy' });
  const b = prospectOf(problem).best?.b ?? NaN;
  // Ten million times the rounding of numbers about 1.
  expect(Math.abs(b)).toBeGreaterThan(1e-12);
  expect(withoutNoise(b, noiseOf(problem).b)).toBe(0);
});

test('at the end of a run too, whose steps round each time', () => {
  for (const scaling of ['none', 'xy']) {
    const problem = problemOf({
      data: LINES[0],
      scaling,
      optimizer: { type: 'sgd', lr: 0.1 },
      batch: { size: 'full' },
      epochs: 3000,
    });
    const { columns, rows } = trainToEnd(problem);
    const noise = noiseOf(problem);
    const [a, b] = [columns.a[rows - 1], columns.b[rows - 1]];
    expect([withoutNoise(b, noise.b), withoutNoise(columns.loss[rows - 1], noise.loss)]).toEqual([
      0, 0,
    ]);
    expect(withoutNoise(a, noise.a)).toBe(a);
  }
});

test('what is small but no rounding stays as it is', () => {
  const five = problemOf({ data: { preset: 'five-points' } });
  const noise = noiseOf(five);
  for (const size of [noise.a, noise.b, noise.residual, noise.gradA, noise.gradB]) {
    expect(size).toBeGreaterThan(1e-16);
    expect(size).toBeLessThan(1e-12);
  }
  expect(withoutNoise(-1e-11, noise.b)).toBe(-1e-11);
  // The loss is that of a residual no larger than the rounding of y.
  expect(noise.loss).toBeLessThan(1e-25);
  expect(withoutNoise(0.0438, noise.loss)).toBe(0.0438);
  // Data that are small themselves have small numbers.
  const tiny = problemOf({ data: throughZero(3, [1e-9, 2e-9, 4e-9]) });
  expect(withoutNoise(1e-12, noiseOf(tiny).b)).toBe(1e-12);
});

test('an axis rounds by its larger end', () => {
  expect(withoutNoise(5e-17, axisNoise([-1, 2]))).toBe(0);
  expect(withoutNoise(5e-17, axisNoise([-1e-15, 2e-15]))).toBe(5e-17);
});
