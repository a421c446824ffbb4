import { describe, expect, test } from 'vitest';
import { createObjective } from '../../src/engine/objective.ts';
import { fillSurfaceColumns, nodeOf } from '../../src/engine/surface.ts';
import { createSurfaceWays } from '../../src/engine/surfaces/index.ts';
import { clouds } from '../support/clouds.ts';
import { CELLS, lossIds, modelIds, naive, SIDE, surfaceOf } from '../support/surfaceClaim.ts';
import { drained, experimentOf } from '../support/train.ts';

const combinations = modelIds.flatMap((model) => lossIds.map((loss) => ({ model, loss })));

describe.each(clouds)('$name', (cloud) => {
  test.each(['deep-linear', 'two-layer-relu'] as const)(
    '%s with MSE needs only Σx², Σxy and Σy² on either side of 0: exact up to rounding',
    (model) => {
      const { grid } = surfaceOf(cloud, model, 'mse');
      for (const cell of CELLS) {
        const { a, b } = nodeOf(cloud.frame, SIDE, cell);
        const exact = naive(cloud, model, 'mse', a, b);
        expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual(1e-12 * exact);
      }
    },
  );
});

const [tame] = clouds;

test.each([
  ['line', 'log-cosh', 1e-4],
  ['sine', 'mse', 1e-5],
  ['tanh', 'mse', 1e-5],
] as const)('%s with %s is within %d on tame points', (model, loss, within) => {
  const { grid } = surfaceOf(tame, model, loss);
  for (const cell of CELLS) {
    const { a, b } = nodeOf(tame.frame, SIDE, cell);
    expect(grid[cell] / naive(tame, model, loss, a, b)).toBeGreaterThan(1 - within);
    expect(grid[cell] / naive(tame, model, loss, a, b)).toBeLessThan(1 + within);
  }
});

test.each(['mse', 'mae', 'huber'])('a line with %s is exact, however many points', (loss) => {
  expect(surfaceOf(tame, 'line', loss).isExact).toBe(true);
});

test.each(lossIds)('a step with %s is exact, however many points', (loss) => {
  expect(surfaceOf(tame, 'step', loss).isExact).toBe(true);
});

test('Huber keeps its shape where δ is a small part of a cell and where it is beyond all', () => {
  const { points, frame } = tame;
  for (const delta of [1e-4, 0.0123, 0.2, 7, 1e5]) {
    const experiment = experimentOf({ model: 'line', loss: { type: 'huber', delta } });
    const objective = createObjective(points, 'line', experiment.loss);
    const way = drained(createSurfaceWays()({ points, experiment, objective }, frame));
    const grid = new Float64Array(SIDE * SIDE);
    fillSurfaceColumns(way.method(frame, SIDE), frame, SIDE, grid, 0, SIDE);
    for (const cell of CELLS) {
      const { a, b } = nodeOf(frame, SIDE, cell);
      let sum = 0;
      for (let i = 0; i < points.n; i++) {
        const size = Math.abs(a * points.xs[i] + b - points.ys[i]);
        sum += size <= delta ? size ** 2 / 2 : delta * (size - delta / 2);
      }
      const exact = sum / points.n;
      expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual(1e-12 * exact);
    }
  }
});

test('a slope lost in the noise of a strip, but not in that of several, is seen at the valley', () => {
  // The wave was drawn from a = 1.5, b = 0.4.
  const valley = { ...tame, frame: { a: [1.4, 1.6], b: [0.3, 0.5] } } as const;
  const { grid } = surfaceOf(valley, 'sine', 'huber');
  for (const cell of CELLS) {
    const { a, b } = nodeOf(valley.frame, SIDE, cell);
    const exact = naive(valley, 'sine', 'huber', a, b);
    expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual(3e-4 * exact);
  }
});

test('a sine over hundreds of turns is no coarser for it', () => {
  const wide = { ...tame, frame: { a: [-1, 1], b: [-5000, 5000] } } as const;
  const { grid } = surfaceOf(wide, 'sine', 'mse');
  for (const cell of CELLS) {
    const { a, b } = nodeOf(wide.frame, SIDE, cell);
    expect(grid[cell] / naive(wide, 'sine', 'mse', a, b)).toBeCloseTo(1, 5);
  }
});

test.each([1, 1e-2, 1e-4, 1e-6])('a tanh in a frame %d high is no coarser for it', (height) => {
  const low = { ...tame, frame: { a: [-1, 2], b: [0.3, 0.3 + height] } } as const;
  const { grid } = surfaceOf(low, 'tanh', 'mse');
  for (const cell of CELLS) {
    const { a, b } = nodeOf(low.frame, SIDE, cell);
    expect(grid[cell] / naive(low, 'tanh', 'mse', a, b)).toBeCloseTo(1, 5);
  }
});

test('a few points are added up one by one: the very numbers of the objective', () => {
  const few = { ...tame, points: { n: 500, xs: tame.points.xs.slice(0, 500), ys: tame.points.ys } };
  for (const { model, loss } of combinations) {
    const { grid, isExact } = surfaceOf(few, model, loss);
    const objective = createObjective(
      few.points,
      model,
      experimentOf({ loss: { type: loss } }).loss,
    );
    expect(isExact).toBe(true);
    for (const cell of CELLS) {
      const { a, b } = nodeOf(few.frame, SIDE, cell);
      expect(grid[cell]).toBe(objective.loss(a, b));
    }
  }
});

test('what was prepared for other points is not taken for these', () => {
  const ways = createSurfaceWays();
  for (const cloud of [clouds[0], clouds[1], clouds[0]]) {
    const { grid } = surfaceOf(cloud, 'tanh', 'mae', ways);
    expect(grid).toEqual(surfaceOf(cloud, 'tanh', 'mae').grid);
  }
});

test('numbers whose squares overflow still have their surface', () => {
  const huge = {
    ...tame,
    points: { ...tame.points, ys: tame.points.ys.map((y) => y * 1e200) },
  };
  const { grid } = surfaceOf(huge, 'tanh', 'mae');
  const { a, b } = nodeOf(huge.frame, SIDE, 100);
  expect(grid[100] / naive(huge, 'tanh', 'mae', a, b)).toBeCloseTo(1, 9);
});

test('the closed form fills a surface with the very numbers of the objective', () => {
  const { points, frame } = tame;
  const { grid } = surfaceOf(tame, 'line', 'mse');
  const objective = createObjective(points, 'line', experimentOf({}).loss);
  expect(objective.quadratic).not.toBeNull();
  grid.forEach((loss, cell) => {
    const { a, b } = nodeOf(frame, SIDE, cell);
    expect(loss).toBe(objective.loss(a, b));
  });
});
