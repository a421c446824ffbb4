import { expect, test } from 'vitest';
import { paths } from '../../src/lessons/chapters/paths.ts';
import type { Moment } from '../../src/lessons/moment.ts';
import { lossAt } from '../../src/lessons/predicates.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import { curvatures, gradientOf, leastSquares, mean, nearest } from './textbook.ts';

/** How steeply the loss rises in a direction, by differences of the loss itself. */
function slopeAt({ points, row }: Moment, degrees: number): number {
  const [a, b] = [row(0)?.a ?? NaN, row(0)?.b ?? NaN];
  const [p, q] = [Math.cos, Math.sin].map((of) => of((degrees * Math.PI) / 180));
  const { xs, ys } = points;
  const loss = (h: number) =>
    mean(Array.from(xs, (x, i) => (ys[i] - (a + h * p) * x - (b + h * q)) ** 2));
  return (loss(1e-6) - loss(-1e-6)) / 2e-6;
}

const EVERY = Array.from({ length: 720 }, (_, k) => k / 2);

await testChapter('paths', {
  computed: { 2: ({ end }) => [lossAt(end, 0)] },
  given: { 1: ['0', '16', '90'] },
  oracles: {
    1: ({ end }) => {
      const slopes = EVERY.map((degrees) => slopeAt(end, degrees));
      const steepest = EVERY[slopes.indexOf(Math.min(...slopes))];
      const sizes = slopes.map(Math.abs);
      const level = EVERY[sizes.indexOf(Math.min(...sizes))];
      const between = Math.abs(((level - steepest + 540) % 360) - 180);
      return nearest(between, [45, 90, 180]);
    },
    2: ({ end: { finished } }) => {
      const [steep, shallow] = finished.map(({ firstWithin }) => firstWithin(0.01));
      return steep === shallow ? 0 : steep < shallow ? 1 : 2;
    },
  },
});

test('paths.1: the slope is the length of the gradient × cos', () => {
  const { asked } = scripted(paths.scenes['paths-a'], paths.beats[1]);
  const [ga, gb] = gradientOf(asked.points, -0.5, 2.5);
  expect(Math.hypot(ga, gb)).toBeCloseTo(3.89, 2);
  const of = (Math.atan2(gb, ga) * 180) / Math.PI;
  for (const angle of [0, 45, 90, 120, 180]) {
    const slope = Math.hypot(ga, gb) * Math.cos((angle * Math.PI) / 180);
    expect(slopeAt(asked, of + angle)).toBeCloseTo(slope, 6);
  }
  // Of 16 spokes a circle the shortest is that next to it.
  const spokes = Array.from({ length: 16 }, (_, k) => Math.abs(slopeAt(asked, 22.5 * k)));
  const shortest = 22.5 * spokes.indexOf(Math.min(...spokes));
  const off = Math.abs((((shortest - of) % 180) + 180) % 180);
  expect(Math.abs(off - 90)).toBeLessThan(11.25);
});

test('paths.2: both starts are 2 away from the star, at losses of 14.5 and 0.6', () => {
  const { moments, end } = scripted(paths.scenes['paths-steep'], paths.beats[2]);
  const { a, b } = leastSquares(end.points);
  const starts = [moments[0], end].map((moment) => ({
    away: Math.hypot((moment.row(0)?.a ?? NaN) - a, (moment.row(0)?.b ?? NaN) - b),
    loss: lossAt(moment, 0),
  }));
  for (const { away } of starts) expect(away).toBeCloseTo(2, 3);
  expect(starts[0].loss).toBeCloseTo(14.5, 1);
  expect(starts[1].loss).toBeCloseTo(0.6, 1);
  expect(paths.beats[2].facts(end)).toEqual({ steep: '12', shallow: '257' });
});

test('paths, for who teaches: −∇L is 67.8° off the way to the star at most', () => {
  const { asked } = scripted(paths.scenes['paths-a'], paths.beats[1]);
  const [low, high] = curvatures(asked.points);
  // By Kantorovich: the cosine of the angle is at least 2√κ / (1 + κ).
  const least = (2 * Math.sqrt(low * high)) / (low + high);
  expect((Math.acos(least) * 180) / Math.PI).toBeCloseTo(67.8, 1);
});
