import { expect, test } from 'vitest';
import { firstSteps } from '../../../src/app/takeHome/handout/firstSteps.ts';
import { questionsOf } from '../../../src/app/takeHome/handout/questions.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { taking as english } from '../../../src/i18n/en/taking.ts';
import { ko } from '../../../src/i18n/ko/index.ts';
import { taking as korean } from '../../../src/i18n/ko/taking.ts';
import { problemOf } from '../../support/train.ts';

/** The loss is a² + b², and each step multiplies a by 1 − 2 η. */
const bowl = (lr: number) =>
  problemOf({
    data: {
      points: [
        [-1, 0],
        [1, 0],
      ],
    },
    init: { type: 'point', a: 1, b: 0 },
    batch: { size: 'full' },
    optimizer: { type: 'sgd', lr },
    epochs: 3,
  });

const asked = (lr: number) => questionsOf(firstSteps(bowl(lr)), 'en', en, english);
const askedInKorean = (lr: number) => questionsOf(firstSteps(bowl(lr)), 'ko', ko, korean);

test('of a loss that falls it is asked by how much it falls', async () => {
  // 0.5⁶ = 0.015625.
  expect((await asked(0.25))[1]).toEqual({
    ask: 'From step 0 to step 3, by how much does the loss fall?',
    options: [],
    answer: 'From 1.000 to 0.0156: by 0.9844.',
  });
  expect((await askedInKorean(0.25))[1].answer).toBe('1.000에서 0.0156으로, 0.9844만큼 줄었어요.');
});

test('of a loss that rises, by how much it rises', async () => {
  // (−3)⁶ = 729.
  expect((await asked(2))[1]).toEqual({
    ask: 'From step 0 to step 3, by how much does the loss rise?',
    options: [],
    answer: 'From 1.000 to 729.0: by 728.0.',
  });
  expect((await askedInKorean(2))[1]).toEqual({
    ask: '스텝 0에서 스텝 3까지 손실이 얼마나 늘었나요?',
    options: [],
    answer: '1.000에서 729.0으로, 728.0만큼 늘었어요.',
  });
});

test('of a run that has taken no step nothing is asked of its steps', async () => {
  const steps = firstSteps(bowl(0.25)).slice(0, 1);
  expect(await questionsOf(steps, 'en', en, english)).toEqual([]);
});
