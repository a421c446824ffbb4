import { expect, test } from 'vitest';
import { lossAt } from '../../src/lessons/predicates.ts';
import { FIVE_POINTS } from '../support/train.ts';
import { testChapter } from './testChapter.ts';
import { leastSquares, mean, nearest } from './textbook.ts';

const five = {
  xs: FIVE_POINTS.map(([x]): number => x),
  ys: FIVE_POINTS.map(([, y]): number => y),
};

const lowered = (point: number) => ({
  xs: five.xs,
  ys: five.ys.map((y, i) => (i === point ? y - 2 : y)),
});

/** The polynomial through all five points. */
function quartic(x: number): number {
  const parts = five.xs.map((xi, i) =>
    five.xs.reduce((part, xj, j) => (j === i ? part : (part * (x - xj)) / (xi - xj)), five.ys[i]),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

await testChapter('floor', {
  computed: {
    4: () => [quartic(3) - five.ys[4], (five.ys[4] - five.ys[0]) / 4, five.xs[1] - five.xs[0]],
  },
  given: { 1: ['2'], 2: ['10', '64'] },
  oracles: {
    1: () => {
      const change = leastSquares(lowered(2)).a - leastSquares(five).a;
      return Math.abs(change) < 1e-9 ? 1 : change > 0 ? 0 : 2;
    },
    2: ({ end }) => {
      const logs = [50, 150, 250, 350].map((step) => Math.log10(lossAt(end, step)));
      const falls = logs.slice(1).map((log, i) => logs[i] - log);
      return nearest(falls[2] / falls[0], [0, 1]) === 1 ? 1 : 0;
    },
    3: ({ end: { points } }) => {
      const { xs, ys } = points;
      const misses = Array.from(ys, (y, i) => {
        const sharing = ys.filter((_, j) => xs[j] === xs[i]);
        return (y - mean(sharing)) ** 2;
      });
      return mean(misses) > 0 ? 1 : 0;
    },
    4: () => {
      const highest = Math.max(...five.ys.slice(1).map((y, i) => y - five.ys[i]));
      return quartic(3) - five.ys[4] > 5 * highest ? 0 : 1;
    },
  },
});

test('floor.1: the middle point turns nothing, the last one turns the line to 0.42', () => {
  expect(leastSquares(five).a).toBeCloseTo(1.22, 9);
  expect(leastSquares(lowered(2)).a).toBeCloseTo(1.22, 9);
  expect(leastSquares(lowered(4)).a).toBeCloseTo(0.42, 9);
});

test('floor.4: at x = 3 the line says 4.2, the quartic 11.3, 7.5 above the last point', () => {
  const { a, b } = leastSquares(five);
  expect(3 * a + b).toBeCloseTo(4.2, 1);
  expect(quartic(3)).toBeCloseTo(11.3, 9);
  expect(quartic(3) - five.ys[4]).toBeCloseTo(7.5, 9);
  expect((five.ys[4] - five.ys[0]) / 4).toBeCloseTo(0.6, 1);
});

test('floor: its root is the typical miss', () => {
  expect(Math.sqrt(leastSquares(five).floor)).toBeCloseTo(0.21, 2);
});
