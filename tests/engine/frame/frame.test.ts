import { describe, expect, test } from 'vitest';
import { datasets } from '../../../src/engine/datasets/index.ts';
import { curvatureOf, exactOptimum } from '../../../src/engine/diagnostics.ts';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import type { Problem } from '../../../src/engine/problem.ts';
import { losses } from '../../../src/engine/losses/index.ts';
import { models } from '../../../src/engine/models/index.ts';
import type { DatasetId } from '../../../src/engine/experiment.ts';
import { problemOf, trainToEnd } from '../../support/train.ts';

function frameOf(problem: Problem) {
  const { quadratic } = problem.objective;
  if (quadratic === null) throw new Error('frames are chosen from the closed form');
  return { quadratic, frame: chooseFrame(problem) };
}

const ids = Object.keys(datasets) as DatasetId[];
const starts = [
  { type: 'zeros' },
  { type: 'he-normal' },
  { type: 'point', a: 40, b: -900 },
  { type: 'point', a: -0.001, b: 0.5 },
];
const combinations = ids.flatMap((preset) =>
  ['none', 'x', 'xy'].flatMap((scaling) => starts.map((init) => ({ preset, scaling, init }))),
);

describe.each(combinations)(
  '$preset, scaling $scaling, start $init',
  ({ preset, scaling, init }) => {
    const problem = problemOf({ data: { preset }, scaling, init, seed: 3 });
    const { frame, quadratic } = frameOf(problem);

    test('the frame holds the start and the minimum, with room around them', () => {
      const best = exactOptimum(quadratic);
      if (best === null) throw new Error('every preset has one best line');
      for (const { a, b } of [problem.start, best]) {
        expect(a).toBeGreaterThan(frame.a[0]);
        expect(a).toBeLessThan(frame.a[1]);
        expect(b).toBeGreaterThan(frame.b[0]);
        expect(b).toBeLessThan(frame.b[1]);
      }
      expect(frame.lossLow).toBe(best.loss);
      expect(frame.lossHigh).toBeGreaterThan(
        problem.objective.loss(problem.start.a, problem.start.b),
      );
    });

    test('small full-batch steps never leave the frame', () => {
      const lr = Math.min(10, 0.8 / curvatureOf(quadratic).largest);
      const own = { data: { preset }, scaling, init, seed: 3, optimizer: { type: 'sgd', lr } };
      const { columns, rows } = trainToEnd(problemOf({ ...own, epochs: 300 }));
      for (let row = 0; row < rows; row++) {
        expect(columns.a[row]).toBeGreaterThan(frame.a[0]);
        expect(columns.a[row]).toBeLessThan(frame.a[1]);
        expect(columns.b[row]).toBeGreaterThan(frame.b[0]);
        expect(columns.b[row]).toBeLessThan(frame.b[1]);
      }
    });
  },
);

test('points that lie on a line, and one point alone, still have a frame with extent', () => {
  for (const points of [
    [
      [0, 1],
      [1, 3],
      [2, 5],
    ],
    [[2, 2]],
    [
      [1, 1],
      [1, 2],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ]) {
    const { frame } = frameOf(problemOf({ data: { points } }));
    expect(frame.a[1]).toBeGreaterThan(frame.a[0]);
    expect(frame.b[1]).toBeGreaterThan(frame.b[0]);
    expect(frame.lossHigh).toBeGreaterThan(frame.lossLow);
    for (const end of [...frame.a, ...frame.b, frame.lossHigh]) {
      expect(Number.isFinite(end)).toBe(true);
    }
  }
});

const shapes = Object.keys(models).flatMap((model) =>
  Object.keys(losses).map((loss) => ({ model, loss })),
);

test.each(shapes)('$model with $loss: a finite frame with extent that holds the start', (shape) => {
  const { model, loss } = shape;
  const problem = problemOf({ model, loss: { type: loss }, init: { type: 'normal' }, seed: 8 });
  const frame = chooseFrame(problem);
  const { a, b } = problem.start;
  expect(frame.a[0] < a && a < frame.a[1]).toBe(true);
  expect(frame.b[0] < b && b < frame.b[1]).toBe(true);
  expect(frame.lossHigh).toBeGreaterThan(frame.lossLow);
  for (const end of [...frame.a, ...frame.b, frame.lossLow, frame.lossHigh]) {
    expect(Number.isFinite(end)).toBe(true);
  }
});

test('a minimum at infinity does not take the run out of sight', () => {
  // The steeper the sigmoid, the better it fits a step; Adam goes from 0 to about 3 in 80 steps.
  const problem = problemOf({
    data: { preset: 'noisy-step' },
    model: 'sigmoid',
    optimizer: { type: 'adam', lr: 0.1 },
    seed: 1,
  });
  const { a } = chooseFrame(problem);
  const { columns, rows } = trainToEnd(problem);
  const walked = columns.a[rows - 1] - columns.a[0];
  expect(walked).toBeGreaterThan((a[1] - a[0]) / 20);
});

test('eight-digit x: a start at the foot of the valley leaves its walls in sight', () => {
  // Points on y = x − 12 345 670 but for noise, and a start beside the line: condition 10¹⁴.
  const x0 = 12_345_670;
  const offsets = [-1.1, 0.2, 0.9, 2.1, 3.2];
  const points = offsets.map((y, i) => [x0 + i - 1, y]);
  const problem = problemOf({ data: { points }, init: { type: 'point', a: 1, b: 0.5 - x0 } });
  const { a, b, lossHigh } = chooseFrame(problem);
  let below = 0;
  const n = 400;
  for (let k = 0; k < n * n; k++) {
    // The mean square by its definition, at the middle of each cell.
    const slope = a[0] + ((a[1] - a[0]) * ((k % n) + 0.5)) / n;
    const offset = b[0] + ((b[1] - b[0]) * (Math.floor(k / n) + 0.5)) / n;
    const squares = points.map(([x, y]) => (slope * x + offset - y) ** 2);
    if (squares.reduce((p, q) => p + q) / points.length <= lossHigh) below += 1;
  }
  expect(below / (n * n)).toBeGreaterThan(0.3);
});

const waves = ['noisy-sine', 'saturating', 'five-points'].flatMap((preset) =>
  Object.keys(losses).flatMap((loss) => [1, 2].map((seed) => ({ preset, loss, seed }))),
);

test.each(waves)('the peaks of a wave are not cut: $preset, $loss, seed $seed', (wave) => {
  const { preset, loss, seed } = wave;
  const problem = problemOf({ data: { preset }, model: 'sine', loss: { type: loss }, seed });
  const { a, b, lossHigh } = chooseFrame(problem);
  const n = 241;
  for (let k = 0; k < n * n; k++) {
    const slope = a[0] + ((a[1] - a[0]) * (k % n)) / (n - 1);
    const offset = b[0] + ((b[1] - b[0]) * Math.floor(k / n)) / (n - 1);
    if (problem.objective.loss(slope, offset) > lossHigh)
      throw new Error(`cut at ${slope}, ${offset}`);
  }
  expect(lossHigh).toBeGreaterThan(problem.objective.loss(problem.start.a, problem.start.b));
});
