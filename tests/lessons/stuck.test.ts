import { expect, test } from 'vitest';
import { stuck } from '../../src/lessons/chapters/stuck.ts';
import { toldWith } from '../../src/lessons/scene.ts';
import type { Moment } from '../../src/lessons/moment.ts';
import { aAt, lossAt } from '../../src/lessons/predicates.ts';
import { problemOf, trainToEnd } from '../support/train.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import { mean, nearest } from './textbook.ts';

const { scenes, beats } = stuck;

/** The length of the gradient of tanh(x + 8), written out. */
function slopeAtStart({ points: { xs, ys } }: Moment): number {
  const of = (factor: (x: number) => number) =>
    mean(
      Array.from(xs, (x, i) => {
        const flat = Math.tanh(x + 8);
        return -2 * (ys[i] - flat) * (1 - flat ** 2) * factor(x);
      }),
    );
  return Math.hypot(
    of((x) => x),
    of(() => 1),
  );
}

await testChapter('stuck', {
  computed: { 1: ({ asked }) => [slopeAtStart(asked)] },
  given: { 1: ['1', '8'], 2: ['0'] },
  oracles: {
    1: ({ moments }) => nearest(lossAt(moments[1], 2000), [2.222, 1, 0.01]),
    2: ({ moments: [, { row, last, points }] }) => {
      const { a, b } = row(0) ?? { a: NaN, b: NaN };
      const isOff = Array.from(points.xs, (x) => a * x + b <= 0).every(Boolean);
      const moved = Math.hypot((row(last)?.a ?? NaN) - a, (row(last)?.b ?? NaN) - b);
      return isOff && moved === 0 ? 1 : moved < 1 ? 0 : 2;
    },
  },
});

test('stuck.1: 2.222 at the start, of a gradient of 0.00003, saturated at every point', () => {
  const { asked } = scripted(scenes['stuck-a'], beats[1]);
  const { xs } = asked.points;
  expect(lossAt(asked, 0)).toBeCloseTo(2.222, 3);
  const slopes = Array.from(xs, (x) => 1 - Math.tanh(x + 8) ** 2);
  expect(Math.max(...slopes)).toBeLessThan(1e-4);
  expect(slopeAtStart(asked)).toBeCloseTo(3e-5, 5);
});

test.each([
  ['stuck-a', [1, 3]],
  ['stuck-a', [1, 5]],
  ['stuck-a', [0, 0]],
  ['stuck-b', [0.5, 0]],
  ['stuck-b', [0, 1]],
  ['stuck-b', [-1, 1]],
] as const)('in %s many another start is done, as from %j', (name, [a, b]) => {
  const n = name === 'stuck-a' ? 1 : 2;
  const { end } = scripted(scenes[name], {
    acts: [
      { is: 'set', experiment: { init: { a, b } } },
      { is: 'go', to: 'end' },
    ],
  });
  expect(beats[n].done(end)).toBe(true);
});

test('stuck.2: whatever the rate, it stays', () => {
  for (const lr of [0.001, 1, 10]) {
    const told = toldWith(scenes['stuck-b'].experiment, { optimizer: { lr } });
    const { end } = scripted({ experiment: told }, { acts: [{ is: 'go', to: 'end' }] });
    expect(aAt(end, end.last)).toBe(-0.5);
  }
});

test('stuck, for who teaches: 34 of 200 starts of He on the hinge end without a slope', () => {
  const ends = Array.from({ length: 200 }, (_, k) =>
    trainToEnd(
      problemOf({
        data: { preset: 'hinge' },
        model: 'relu',
        init: { type: 'he-normal' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 400,
        seed: k + 1,
      }),
    ),
  );
  const still = ends.filter(
    ({ columns, rows }) => columns.gradA[rows - 1] === 0 && columns.gradB[rows - 1] === 0,
  );
  expect(still.length).toBe(34);
});
