import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { frameOver } from '../../../src/engine/frame/framing.ts';
import { sectorsOf } from '../../../src/engine/minimum/sectors.ts';
import type { Sector } from '../../../src/engine/minimum/sectors.ts';
import { problemOf } from '../../support/train.ts';

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

describe('the frame of a step model', () => {
  const problems = [1, 2, 3, 4, 5].flatMap((seed) =>
    ['noisy-line', 'noisy-step', 'noisy-sine'].map((preset) =>
      problemOf({ data: { preset, n: 100 }, model: 'step', seed }),
    ),
  );

  test('has the least loss of any threshold, and its star where that is', () => {
    for (const problem of problems) {
      const { best, isExact } = prospectOf(problem);
      if (best === null) throw new Error('it has a minimum');
      expect(isExact).toBe(true);
      expect(problem.objective.loss(best.a, best.b)).toBeCloseTo(best.loss, 12);
      // Each threshold between two neighbouring x, with either side on.
      const xs = [...problem.points.xs].toSorted((p, q) => p - q);
      const between = [xs[0] - 1, ...xs.slice(1).map((x, i) => (x + xs[i]) / 2), xs[99] + 1];
      const losses = between.flatMap((x) => [1, -1].map((a) => problem.objective.loss(a, -a * x)));
      expect(best.loss).toBeCloseTo(Math.min(...losses), 12);
    }
  });

  test('over chosen ranges goes from their lowest terrace to their highest', () => {
    const [problem] = problems;
    const { best, frame } = prospectOf(problem);
    const random = [0.37, 0.11, 0.83, 0.59, 0.97, 0.23, 0.71];
    for (const [k, part] of random.entries()) {
      const at = (range: readonly [number, number], t: number) =>
        range[0] + t * (range[1] - range[0]);
      const low = { a: at(frame.a, part / 2), b: at(frame.b, random[(k + 3) % 7] / 2) };
      const ranges = { a: [low.a, low.a + 1], b: [low.b, low.b + 2] } as const;
      const chosen = frameOver(problem, ranges, frame.lossLow, best);
      const losses = Array.from({ length: 160_000 }, (_, i) =>
        problem.objective.loss(
          at(ranges.a, ((i % 400) + 0.5) / 400),
          at(ranges.b, (Math.floor(i / 400) + 0.5) / 400),
        ),
      );
      const least = losses.reduce((p, q) => Math.min(p, q));
      const most = losses.reduce((p, q) => Math.max(p, q));
      expect(chosen.lossFrom).toBeLessThanOrEqual(least + 1e-12);
      expect(chosen.lossHigh).toBeGreaterThanOrEqual(most);
      const all = (sectorsOf(problem) ?? []).map(({ loss }) => loss);
      expect(all.some((loss) => Math.abs(loss - chosen.lossFrom) < 1e-12)).toBe(true);
    }
  });
});
