import { expect, test } from 'vitest';
import { floorOf } from '../../../src/charts/loss/floor.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { parseExperiment } from '../../../src/engine/parse.ts';
import { prepare } from '../../../src/engine/problem.ts';

function floorFor(parts: object, least = 1000) {
  const problem = prepare(parseExperiment(parts).experiment);
  return floorOf({ problem, best: prospectOf(problem).best }, least);
}

test('scattered points have the floor of their least-squares line', () => {
  const floor = floorFor({ data: { preset: 'five-points' } });
  expect(floor?.reason).toBe('scattered');
  expect(floor?.loss).toBeCloseTo(0.0438, 12);
});

test('points on one line have no floor, whatever the rounding', () => {
  const points = [0.1, 0.2, 0.3, 0.7].map((x) => [x, 1.1 * x + 0.3]);
  expect(floorFor({ data: { points } })?.reason).toBe('perfect');
  expect(floorFor({ data: { points }, scaling: 'xy' })?.reason).toBe('perfect');
});

test('several y over one x: no line can meet them all', () => {
  const points = [
    [2, 1],
    [2, 3],
  ];
  expect(floorFor({ data: { points } })).toEqual({ loss: 1, reason: 'oneX' });
});

test.each([1, 3])('%d times the same point: many lines go through it', (times) => {
  const points = Array.from({ length: times }, () => [3, 2]);
  expect(floorFor({ data: { points } })).toEqual({ loss: 0, reason: 'manyLines' });
});

test('with y standardised the floor is the part of y that x does not explain: 1 − R²', () => {
  const floor = floorFor({ data: { preset: 'five-points' }, scaling: 'xy' });
  const ys = [1.3, 1.6, 2.6, 2.7, 3.8];
  const mean = ys.reduce((sum, y) => sum + y) / ys.length;
  const variance = ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / ys.length;
  expect(floor?.reason).toBe('standardised');
  expect(floor?.loss).toBeCloseTo(0.0438 / variance, 12);
});

test('a product of two weights goes as low as the best line through 0', () => {
  const scattered = floorFor({ model: 'deep-linear', data: { preset: 'five-points' } });
  expect(scattered?.reason).toBe('throughZero');
  const points = [0.1, 0.2, 0.7].map((x) => [x, 1.1 * x]);
  expect(floorFor({ model: 'deep-linear', data: { points } })?.reason).toBe('perfect');
});

test.each([
  ['sine', { type: 'mse' }, 'searched'],
  ['two-layer-tanh', { type: 'huber' }, 'searched'],
  ['deep-linear', { type: 'mae' }, 'searched'],
  ['line', { type: 'mae' }, 'convex'],
  ['line', { type: 'log-cosh' }, 'convex'],
])(
  'what was found by search is called so, until a run gets lower: %s, %o',
  (model, loss, reason) => {
    const parts = { data: { preset: 'five-points' }, model, loss };
    const found = floorFor(parts);
    expect(found?.reason).toBe(reason);
    expect(floorFor(parts, (found?.loss ?? 0) / 2)).toBeNull();
  },
);
