import { describe, expect, test } from 'vitest';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { createObjective } from '../../src/engine/objective.ts';
import { fillSurfaceColumns, nodeOf } from '../../src/engine/surface.ts';
import { createSurfaceWays } from '../../src/engine/surfaces/index.ts';
import type { LossId, ModelId } from '../../src/engine/experiment.ts';
import { clouds } from '../support/clouds.ts';
import type { Cloud } from '../support/clouds.ts';
import { lossOfResidual, outputOf } from '../support/paper.ts';
import { drained, experimentOf } from '../support/train.ts';

const SIDE = 31;
/** Every so many cells of the grid are looked at; it shares no factor with the side. */
const STRIDE = 37;
const CELLS = Array.from({ length: Math.ceil(SIDE ** 2 / STRIDE) }, (_, k) => k * STRIDE);

const modelIds = Object.keys(models) as ModelId[];
const lossIds = Object.keys(losses) as LossId[];
const combinations = modelIds.flatMap((model) => lossIds.map((loss) => ({ model, loss })));

function surfaceOf(
  { points, frame }: Cloud,
  model: ModelId,
  type: string,
  ways = createSurfaceWays(),
) {
  const experiment = experimentOf({ model, loss: { type } });
  const objective = createObjective(points, model, experiment.loss);
  const way = drained(ways({ points, experiment, objective }, frame));
  const grid = new Float64Array(SIDE * SIDE);
  fillSurfaceColumns(way.method(frame, SIDE), frame, SIDE, grid, 0, SIDE);
  return { grid, isExact: way.isExact };
}

/** The sum as on paper, point by point. */
function naive({ points }: Cloud, model: ModelId, loss: LossId, a: number, b: number): number {
  const { n, xs, ys } = points;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += lossOfResidual[loss](outputOf[model](a, b, xs[i]) - ys[i]);
  return sum / n;
}

describe.each(clouds)('$name, twenty thousand times', (cloud) => {
  const ways = createSurfaceWays();

  test.each(combinations)('$model with $loss: the surface is the mean loss', ({ model, loss }) => {
    const { grid, isExact } = surfaceOf(cloud, model, loss, ways);
    const within = loss === 'mse' ? cloud.within.mse : cloud.within.others;
    for (const cell of CELLS) {
      const { a, b } = nodeOf(cloud.frame, SIDE, cell);
      const exact = naive(cloud, model, loss, a, b);
      expect(Math.abs(grid[cell] - exact)).toBeLessThanOrEqual((isExact ? 1e-12 : within) * exact);
    }
  });
});

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
