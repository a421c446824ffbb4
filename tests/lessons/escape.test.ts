import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/lessons/chapter.ts';
import { escape } from '../../src/lessons/chapters/escape.ts';
import { toldWith } from '../../src/lessons/scene.ts';
import { problemOf } from '../support/train.ts';
import { finishedSet } from './finishedSet.ts';
import { scripted } from './scripted.ts';
import { testChapter } from './testChapter.ts';
import { nearest } from './textbook.ts';

const { scenes, beats } = escape;

/** 200 seeds of a scene with these fields instead. */
function setOf(scene: keyof typeof scenes, fields: Told = {}) {
  return finishedSet(problemOf(toldWith(scenes[scene].experiment, fields)), 'seeds');
}

const leftOf = (scene: keyof typeof scenes, lr: number, size = 1) =>
  setOf(scene, { optimizer: { lr }, batch: { size } }).left ?? NaN;

await testChapter('escape', {
  computed: {
    1: () => [leftOf('escape-a', 0.04)],
    4: () => [leftOf('escape-a', 0.1, 2)],
  },
  given: {
    1: ['0.02', '0.03', '0.04', '0.05', '200'],
    2: ['200'],
    3: ['200'],
    4: ['0.1', '0.2', '1', '2', '4'],
  },
  oracles: {
    1: ({ end }) => nearest((end.lab.many[1].left ?? NaN) / 200, [0.85, 0.5, 0]),
    2: ({ end }) => nearest((end.lab.many[0].left ?? NaN) / 200, [0, 1 / 3, 1]),
    3: ({ end }) => nearest((end.lab.many[0].inBest ?? NaN) / 200, [1, 0.5, 0]),
    4: ({ end }) =>
      nearest((end.lab.many[0].left ?? NaN) / 200, [0, 0.5, leftOf('escape-a', 0.05) / 200]),
    5: ({ end: { lab } }) => {
      const [constant, cosine] = lab.many;
      if ((cosine.inBest ?? NaN) < (constant.inBest ?? NaN) - 20) return 2;
      return cosine.medianLoss < constant.medianLoss / 2 ? 1 : 0;
    },
  },
  // About a third is 3분의 1쯤.
  inOneLanguage: { 2: ['3', '1'] },
});

describe('how many of 200 seeds leave, as is said', () => {
  test.each([
    [1, { from: '197', to: '0' }],
    [2, { one: '66', other: '82' }],
    [3, { stay: '12' }],
    [4, { more: '188', less: '0', moreShaking: '0.05', lessShaking: '0.025' }],
    [5, { constant: '194', cosine: '200', constantLoss: '0.069', cosineLoss: '0.021' }],
  ] as const)('beat %i', (n, facts) => {
    const { scene } = beats[n];
    expect(beats[n].facts(scripted(scenes[scene], beats[n]).end)).toEqual(facts);
  });

  test.each([
    [0.04, 1, 125],
    [0.03, 1, 1],
    [0.2, 1, 193],
    [0.1, 2, 197],
    [0.2, 4, 188],
    [0.05, 2, 0],
  ])('from the valley of 0.565 with %d and batch %i: %i', (lr, size, left) => {
    expect(leftOf('escape-a', lr, size)).toBe(left);
  });

  test('to who teaches: from (1, 0) with 0.03 it is 42, from the bottom of the flat valley none', () => {
    expect(setOf('escape-e', { optimizer: { lr: 0.03 }, epochs: 200 }).inBest).toBe(42);
    expect(leftOf('escape-b', 0.03)).toBe(0);
  });
});

describe('not done', () => {
  const many = { is: 'many', of: 'seeds' } as const;

  test('with 200 seeds that are nearly the same again', () => {
    const acts = [many, { is: 'set', experiment: { seed: 2 } } as const, many];
    expect(beats[2].done(scripted(scenes['escape-b'], { acts }).end)).toBe(false);
  });

  test('with another batch at the same η/B', () => {
    const other = { optimizer: { lr: 0.1 }, batch: { size: 2 } };
    const acts = [many, { is: 'set', experiment: other } as const, many];
    expect(beats[4].done(scripted(scenes['escape-d'], { acts }).end)).toBe(false);
  });
});
