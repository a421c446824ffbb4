import { describe, expect, test } from 'vitest';
import { sampleOf } from '../../src/engine/data.ts';
import { jsonOf } from '../../src/engine/json.ts';
import { prepare } from '../../src/engine/problem.ts';
import { experimentOf, FIVE_POINTS, problemOf } from '../support/train.ts';

describe('points that came as a copy', () => {
  test.each([
    ['of a preset', { data: { preset: 'noisy-sine', n: 100 }, seed: 4 }],
    ['of points', { data: { points: FIVE_POINTS }, scaling: 'xy' }],
  ])('%s are known again', (_, json) => {
    const before = problemOf(json);
    const after = prepare(structuredClone(before.experiment), before);
    expect(after.points).toBe(before.points);
    expect(after.unscaled).toBe(before.unscaled);
  });

  test.each([
    ['one y differs', { data: { points: [[0.5, 1.31], ...FIVE_POINTS.slice(1)] } }],
    ['one is missing', { data: { points: FIVE_POINTS.slice(1) } }],
    ['one more', { data: { points: [...FIVE_POINTS, [3, 4]] } }],
    ['they are scaled', { data: { points: FIVE_POINTS }, scaling: 'x' }],
    ['they are a preset', { data: { preset: 'five-points' } }],
  ])('are others where %s', (_, json) => {
    const before = problemOf({ data: { points: FIVE_POINTS } });
    expect(prepare(experimentOf(json), before).points).not.toBe(before.points);
  });

  test('are others where a setting or the seed that draws them differs', () => {
    const before = problemOf({ data: { preset: 'noisy-sine', n: 100 }, seed: 4 });
    for (const json of [
      { data: { preset: 'noisy-sine', n: 101 }, seed: 4 },
      { data: { preset: 'noisy-sine', n: 100 }, seed: 5 },
      { data: { preset: 'noisy-line', n: 100 }, seed: 4 },
    ]) {
      expect(prepare(experimentOf(json), before).points).not.toBe(before.points);
    }
  });
});

test('a million points of one’s own are two columns from the parser on, and nobody copies them', () => {
  const pairs = Array.from({ length: 1_000_000 }, (_, i) => [i, -i]);
  const experiment = experimentOf({ data: { points: pairs } });
  const { unscaled, points } = prepare(experiment);
  expect([unscaled.xs[999_999], unscaled.ys[999_999]]).toEqual([999_999, -999_999]);
  expect([unscaled.n, unscaled.xs.length, unscaled.ys.length]).toEqual(Array(3).fill(1_000_000));
  // By ===, for a comparison that fails would print them all.
  expect(points.xs === unscaled.xs && points.ys === unscaled.ys).toBe(true);
  expect('points' in experiment.data && experiment.data.points === unscaled).toBe(true);
});

test('a scaled axis is a column of its own: the points stay what they were', () => {
  const experiment = experimentOf({ data: { points: FIVE_POINTS }, scaling: 'xy' });
  const { unscaled, points } = prepare(experiment);
  expect(points.xs).not.toBe(unscaled.xs);
  expect(jsonOf(experiment)).toHaveProperty('data.points', FIVE_POINTS);
});

describe('a sample', () => {
  const { points } = problemOf({ data: { preset: 'noisy-sine', n: 1000 }, seed: 4 });

  test('is spread evenly over the order of the points, each with its y', () => {
    const { n, xs, ys } = sampleOf(points, 10);
    expect([n, xs.length, ys.length]).toEqual([10, 10, 10]);
    for (let i = 0; i < n; i++) {
      expect([xs[i], ys[i]]).toEqual([points.xs[100 * i], points.ys[100 * i]]);
    }
  });

  test('of no more points than are wanted is those themselves', () => {
    expect(sampleOf(points, 1000)).toBe(points);
  });
});
