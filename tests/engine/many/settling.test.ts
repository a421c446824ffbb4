import { describe, expect, test } from 'vitest';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { createBasins } from '../../../src/engine/many/basins.ts';
import { createSettling } from '../../../src/engine/many/settling.ts';
import type { Rest } from '../../../src/engine/many/settling.ts';
import type { Problem } from '../../../src/engine/problem.ts';
import { nodeOf } from '../../../src/engine/surface.ts';
import { problemOf } from '../../support/train.ts';
import { WAVE } from '../../../src/lessons/wave.ts';

function settled(problem: Problem, a: number, b: number): Rest {
  const rest = createSettling(problem, a, b).advance(1e6);
  if (rest === null) throw new Error('a million gradients must be enough');
  return rest;
}

/** Plain gradient descent over the points of a sine, written out, with tiny steps. */
function descended(points: readonly (readonly number[])[], from: { a: number; b: number }) {
  let { a, b } = from;
  const rate = 0.02;
  for (let step = 0; step < 40_000; step++) {
    let [alongA, alongB] = [0, 0];
    for (const [x, y] of points) {
      const slope = 2 * (Math.sin(a * x + b) - y) * Math.cos(a * x + b);
      alongA += slope * x;
      alongB += slope;
    }
    a -= (rate * alongA) / points.length;
    b -= (rate * alongB) / points.length;
  }
  return { a, b };
}

describe('a sine', () => {
  const problem = problemOf({ data: { points: WAVE }, model: 'sine' });
  const { frame } = prospectOf(problem);

  test('settles where a direct descent by tiny steps ends, all but some cells at a watershed', () => {
    const n = 6;
    const cells = Array.from({ length: n * n }, (_, k) => nodeOf(frame, n, k));
    const missed = cells.filter((cell) => {
      const rest = settled(problem, cell.a, cell.b);
      const { a, b } = descended(WAVE, cell);
      return Math.hypot(rest.a - a, rest.b - b) > 0.05;
    });
    expect(missed.length).toBeLessThanOrEqual(1);
  });

  test('has one minimum where two places differ by a turn or a mirror, and others apart', () => {
    const { of, found } = createBasins(problem);
    const one = settled(problem, 1.9, 0.3);
    expect(of(one)).toBe(0);
    expect(of(settled(problem, 1.9, 0.3 + 2 * Math.PI))).toBe(0);
    expect(of(settled(problem, -1.9, Math.PI - 0.3))).toBe(0);
    expect(of(settled(problem, 3.7, -0.5))).toBe(1);
    expect(found.map(({ loss }) => loss.toFixed(3))).toEqual(['0.021', '0.565']);
  });
});

test('a minimum is settled at to the last digits that its loss tells', () => {
  const problem = problemOf({ data: { points: WAVE }, model: 'sine' });
  const rest = settled(problem, 1.5, 0.5);
  const gradient = new Float64Array(2);
  problem.objective.gradient(rest.a, rest.b, gradient);
  expect(rest.is).toBe('minimum');
  expect(Math.hypot(...gradient)).toBeLessThan(1e-7);
});

test('the two layers of a product share one valley: all of its places are one minimum', () => {
  const problem = problemOf({ data: { preset: 'product' }, model: 'deep-linear' });
  const { of } = createBasins(problem);
  const starts = [
    [2, 0.1],
    [0.3, 1.5],
    [-1, -2],
    [-0.2, -0.4],
  ] as const;
  const rests = starts.map(([a, b]) => settled(problem, a, b));
  expect(new Set(rests.map(of))).toEqual(new Set([0]));
  expect(rests.map(({ isValley }) => isValley)).toEqual([true, true, true, true]);
});

test('on its saddle nothing moves, and that is no minimum', () => {
  const problem = problemOf({ data: { preset: 'product' }, model: 'deep-linear' });
  expect(settled(problem, 0, 0).is).toBe('stuck');
});

test('a dead unit and a terrace are stuck', () => {
  const dead = problemOf({ data: { preset: 'hinge' }, model: 'relu' });
  expect(settled(dead, -0.1, -50).is).toBe('stuck');
  const terrace = problemOf({ data: { preset: 'noisy-step' }, model: 'step' });
  expect(settled(terrace, 1, 0).is).toBe('stuck');
});

// Least squares of the five points, by hand; their least absolute deviations go through two of them.
test.each([
  ['mse', 1.22, 0.57],
  ['mae', 1.25, 0.675],
])('a line settles at the bottom of its %s wherever it starts', (type, a, b) => {
  const problem = problemOf({ data: { preset: 'five-points' }, loss: { type } });
  for (const [p, q] of [
    [-40, 3],
    [5, 80],
  ]) {
    const rest = settled(problem, p, q);
    expect([rest.a, rest.b].map((v) => Number(v.toFixed(3)))).toEqual([a, b]);
  }
});
