import { expect, test } from 'vitest';
import { scaling } from '../../src/lessons/chapters/scaling.ts';
import { aAt, above, lastLoss, lossAt } from '../../src/lessons/predicates.ts';
import { problemOf } from '../support/train.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import { curvatures, leastSquares, mean, nearest } from './textbook.ts';

const condition = (xs: ArrayLike<number>) => {
  const [low, high] = curvatures({ xs });
  return high / low;
};

const { scenes, beats } = scaling;

await testChapter('scaling', {
  computed: {
    1: ({ asked, end }) => {
      const [, steepest] = curvatures(asked.points);
      return [lossAt(end, 1) / 1e9, mean(asked.points.xs), 2 / steepest];
    },
    3: ({ asked }) => [leastSquares(asked.points).a],
    4: ({ asked, end }) => [condition(asked.points.xs), condition(end.points.xs)],
  },
  given: { 1: ['0.01'], 3: ['0.5'] },
  oracles: {
    1: ({ end }) => {
      const growth = lossAt(end, 1) / lossAt(end, 0);
      return growth > 1e5 ? 2 : growth > 0.99 ? 1 : 0;
    },
    2: ({ end }) => {
      const { b } = leastSquares(end.points);
      return nearest((end.row(end.last)?.b ?? NaN) / b, [1, 0.5, 0]);
    },
    3: ({ end }) => nearest(end.firstWithin(0.01), [1, 10, 1000]),
    4: ({ asked, end }) => {
      const [before, after] = [asked, end].map(({ points }) => condition(points.xs));
      return after < before / 2 ? 1 : after > 2 * before ? 0 : 2;
    },
  },
  // 1.16 billion is 11억 6천만.
  inOneLanguage: { 1: ['1.16', '11', '6'] },
});

test('scaling.1: 3,893 becomes 1.16 billion; the edge is 0.0000365; 165² times steeper', () => {
  const { asked, end } = scripted(scenes['scaling-a'], beats[1]);
  expect(lossAt(end, 0)).toBeCloseTo(3893, 0);
  expect(lossAt(end, 1) / 1e9).toBeCloseTo(1.16, 2);
  const [, steepest] = curvatures(asked.points);
  expect(2 / steepest).toBeCloseTo(3.65e-5, 7);
  expect(Math.sqrt(steepest / 2)).toBeCloseTo(165, 0);
});

test('scaling.2: 1.4 % above the floor, and b at 0.003 of 25.27', () => {
  const { end } = scripted(scenes['scaling-b'], beats[2]);
  const { b, floor } = leastSquares(end.points);
  expect(b).toBeCloseTo(25.27, 2);
  expect(100 * above(lastLoss(end), floor)).toBeCloseTo(1.4, 1);
  expect(beats[2].facts(end)).toEqual({ b: '0.003' });
  // Steps of 3 · 10⁻⁵ that leave 1 % of the way along the flattest curvature.
  const [flattest] = curvatures(end.points);
  expect(Math.log(0.01) / Math.log1p(-3e-5 * flattest) / 1e6).toBeCloseTo(15.5, 1);
});

test('scaling.3: the line is the same, 0.238 kg for each cm', () => {
  const { asked, end } = scripted(scenes['scaling-b'], beats[3]);
  const { scale } = problemOf({ ...scenes['scaling-b'].experiment, scaling: 'x' });
  const slope = aAt(end, 1) / (scale.x?.std ?? NaN);
  expect(slope).toBeCloseTo(leastSquares(asked.points).a, 9);
  expect(slope).toBeCloseTo(0.238, 3);
});

test('scaling.4: the condition number falls from 26 to 1, and 58 steps become 7', () => {
  const { asked, end } = scripted(scenes['scaling-d'], beats[4]);
  expect(condition(asked.points.xs)).toBeCloseTo(26, 0);
  expect(condition(end.points.xs)).toBeCloseTo(1, 9);
  expect(beats[4].facts(end)).toEqual({ plain: '58', scaled: '7' });
});
