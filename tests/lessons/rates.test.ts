import { expect, test } from 'vitest';
import { rates } from '../../src/lessons/chapters/rates.ts';
import { above, lossAt } from '../../src/lessons/predicates.ts';
import { testEverySeed } from './everySeed.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import type { Oracle } from './testChapter.ts';
import { curvatures, finishedOf, leastSquares, nearest } from './textbook.ts';

const excess: (of: ReturnType<typeof finishedOf>) => number = ({ hovering, floor }) =>
  above(hovering, floor);

const halvedNoise: Oracle = ({ end }) => {
  const [large, small] = [0.1, 0.05].map((lr) =>
    excess(finishedOf(end.finished, ({ optimizer }) => optimizer.lr === lr)),
  );
  const part = small / large;
  return part < 0.35 ? 2 : nearest(part, [1, 0.5]);
};

const withoutNoise: Oracle = ({ end }) => (lossAt(end, end.last) < 1e-20 ? 1 : 0);

const tooEarly: Oracle = ({ end }) => {
  const [constant, cosine] = ['constant', 'cosine'].map((type) =>
    excess(finishedOf(end.finished, ({ schedule }) => schedule.type === type)),
  );
  return cosine > 2 * constant ? 2 : cosine > constant / 2 ? 1 : 0;
};

await testChapter('rates', {
  computed: {
    5: ({ asked }) => {
      const [, steepest] = curvatures(asked.points);
      const halved = Array.from({ length: 6 }, (_, k) => 10 / 2 ** k);
      return [...halved, halved.length, 2 / steepest, 1 / steepest];
    },
  },
  given: { 2: ['0'], 3: ['10'] },
  oracles: {
    1: ({ end }) => {
      const tail = Array.from({ length: 400 }, (_, k) => lossAt(end, end.last - k));
      return Math.max(...tail) - Math.min(...tail) > 0.01 ? 1 : 0;
    },
    2: halvedNoise,
    3: withoutNoise,
    4: tooEarly,
    5: ({ asked }) => {
      const [, steepest] = curvatures(asked.points);
      const halvings = Array.from({ length: 12 }, (_, k) => k).find(
        (k) => Math.abs(1 - (10 / 2 ** k) * steepest) < 1,
      );
      return [2, 4, 6].indexOf(halvings ?? NaN);
    },
  },
  // Twice is 2번.
  inOneLanguage: { 5: ['2'] },
});

testEverySeed('rates', 2, halvedNoise);
testEverySeed('rates', 3, withoutNoise);
testEverySeed('rates', 4, tooEarly);

test('rates.1: each of the last steps is of one of two lengths', () => {
  const { end } = scripted(rates.scenes['rates-a'], rates.beats[1]);
  const lengths = Array.from({ length: 400 }, (_, k) => {
    const [before, after] = [end.row(end.last - k - 1), end.row(end.last - k)];
    return Math.hypot(
      (after?.a ?? NaN) - (before?.a ?? NaN),
      (after?.b ?? NaN) - (before?.b ?? NaN),
    );
  });
  const some = new Set(lengths.map((length) => length.toFixed(3)));
  expect([...some].toSorted()).toEqual(['0.036', '0.108']);
});

test('rates.3: it goes on below 10⁻²⁷', () => {
  expect(scripted(rates.scenes['rates-c'], rates.beats[3]).end.leastLoss).toBeLessThan(1e-27);
});

test('rates.4: a cosine halves what the rates add up to', () => {
  const { moments } = scripted(rates.scenes['rates-d'], rates.beats[4]);
  const sums = [moments[1], moments[3]].map(({ row, last }) =>
    Array.from({ length: last }, (_, k) => row(k + 1)?.lr ?? NaN).reduce((sum, lr) => sum + lr, 0),
  );
  expect(sums[1] / sums[0]).toBeCloseTo(0.5, 1);
});

test('rates.5: the edge is 0.277, half of it 0.14, and one halving less is not enough', () => {
  const { asked, moments, end } = scripted(rates.scenes['rates-e'], rates.beats[5]);
  const [, steepest] = curvatures(asked.points);
  expect(asked.edge).toBeCloseTo(2 / steepest, 12);
  expect(2 / steepest).toBeCloseTo(0.277, 3);
  expect(1 / steepest).toBeCloseTo(0.14, 2);
  expect(moments.map(({ shown }) => shown)).toContain('diverged');
  expect(rates.beats[5].facts(end)).toEqual({ rate: '0.156', steps: '94' });
});

test('rates, for who teaches: from 0.05 an exponential schedule stops 1.53 above the floor', () => {
  const scene = rates.scenes['rates-a'];
  const schedule = { type: 'exponential', gamma: 0.8 };
  const fields = { loss: { type: 'mse' }, optimizer: { lr: 0.05 }, schedule };
  const { end } = scripted(scene, { acts: [{ is: 'go', to: 'end' }] }, fields);
  expect(lossAt(end, end.last) - leastSquares(end.points).floor).toBeCloseTo(1.53, 2);
});
