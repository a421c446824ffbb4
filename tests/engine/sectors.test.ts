import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectorsOf } from '../../src/engine/sectors.ts';
import type { Sector } from '../../src/engine/sectors.ts';
import { problemOf } from '../support/train.ts';

const TURN = 2 * Math.PI;

function sectorAt(sectors: readonly Sector[], a: number, b: number): Sector | undefined {
  const angle = Math.atan2(b, a);
  return sectors.find(({ from, to }) =>
    [angle - TURN, angle, angle + TURN].some((turned) => from < turned && turned < to),
  );
}

const sets = {
  'five points': { preset: 'five-points' },
  'x on both sides of 0': { preset: 'noisy-step' },
  'one x': { points: [[2, 1]] },
  'one x, at 0': { points: [[0, 1]] },
  'an x twice': {
    points: [
      [-1, 0],
      [3, 1],
      [3, 0.5],
      [0, 0],
    ],
  },
} as const;

describe.each(Object.entries(sets))('%s', (_, data) => {
  const problem = problemOf({ data, model: 'step' });
  const sectors = sectorsOf(problem) ?? [];

  test('goes round without gaps', () => {
    sectors.slice(1).forEach(({ from }, k) => expect(from).toBe(sectors[k].to));
    const [first] = sectors;
    expect((sectors.at(-1)?.to ?? 0) - first.from).toBeCloseTo(TURN, 12);
  });

  test('has the loss of the points themselves everywhere but on its rays', () => {
    const number = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const isOnRay = problem.points.xs.some(
          (x) => Math.abs(a * x + b) < 1e-9 * Math.hypot(a, b),
        );
        fc.pre(!isOnRay && Math.hypot(a, b) > 1e-6);
        const { xs, ys, n } = problem.points;
        const mean = xs.reduce((sum, x, i) => sum + ((a * x + b > 0 ? 1 : 0) - ys[i]) ** 2, 0) / n;
        expect(sectorAt(sectors, a, b)?.loss).toBeCloseTo(mean, 12);
      }),
    );
  });
});

test('other models, many points and x whose lines coincide have none', () => {
  expect(sectorsOf(problemOf({ model: 'line' }))).toBeNull();
  expect(
    sectorsOf(problemOf({ model: 'step', data: { preset: 'noisy-step', n: 1000 } })),
  ).toBeNull();
  const points = [
    [1e9, 0],
    [1e9 + 1, 1],
  ];
  expect(sectorsOf(problemOf({ model: 'step', data: { points } }))).toBeNull();
});
