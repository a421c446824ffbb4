import { defineChapter } from '../chapter.ts';
import type { FinishedSet, Moment } from '../moment.ts';
import {
  aAt,
  bAt,
  count,
  differsOnly,
  finishedOnly,
  isAtEnd,
  lastLoss,
  only,
  variety,
} from '../predicates.ts';
import { WAVE } from '../wave.ts';

const withSeed = (seed: number) => ({ is: 'set', experiment: { seed } }) as const;
const toEnd = { is: 'go', to: 'end' } as const;

function seedsOf(moment: Moment): number {
  return variety(finishedOnly(moment, 'seed'), ({ seed }) => seed);
}

/** At the bottom of the lowest valley of the wave the loss is 0.021, of the next 0.349. */
const IN_BEST = 0.03;

/** The last 200 starts of this beat. */
function cloudOf({ lab, scene }: Moment): FinishedSet | undefined {
  return lab.many.findLast(
    ({ of, counted, experiment }) =>
      of === 'starts' && counted >= 200 && differsOnly(experiment, scene, 'seed'),
  );
}

/** How many of the runs of this beat ended in the lowest valley: of 200 at once, or one by one. */
function inBest(moment: Moment) {
  const cloud = cloudOf(moment);
  if (cloud !== undefined) return { best: count(cloud.inBest ?? NaN), of: count(cloud.counted) };
  const runs = finishedOnly(moment, 'seed');
  const best = runs.filter(({ last }) => last.loss < IN_BEST);
  return { best: count(best.length), of: count(runs.length) };
}

export const valleys = defineChapter({
  scenes: {
    'valleys-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'normal', std: 3 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 7,
      },
    },
    'valleys-b': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: { type: 'normal', std: 3 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 1000,
        seed: 1,
      },
    },
    'valleys-c': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: { type: 'point', a: 1, b: 0 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 1000,
        seed: 7,
      },
    },
    'valleys-d': {
      experiment: {
        data: { preset: 'product' },
        model: 'deep-linear',
        init: { type: 'zeros' },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 300,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'valleys-a',
      options: 3,
      answer: 0,
      lights: ['seed', 'toEnd'],
      hasNotes: true,
      done: (moment) => seedsOf(moment) >= 3,
      acts: [toEnd, withSeed(8), toEnd, withSeed(9), toEnd],
    },
    2: {
      scene: 'valleys-b',
      options: 3,
      answer: 1,
      lights: ['seed', 'toEnd'],
      instrument: 'many',
      hasNotes: true,
      done: (moment) => cloudOf(moment) !== undefined || seedsOf(moment) >= 6,
      facts: inBest,
      acts: [{ is: 'many', of: 'starts' }],
    },
    3: {
      scene: 'valleys-c',
      options: 3,
      answer: 1,
      lights: ['picture', 'toEnd'],
      hasNotes: true,
      done: (moment) => {
        const losses = finishedOnly(moment, 'init').map(({ last }) => last.loss);
        return Math.max(...losses) - Math.min(...losses) >= 0.15;
      },
      acts: [toEnd, { is: 'set', experiment: { init: { a: 1.4, b: 0.5 } } }, toEnd],
    },
    4: {
      scene: 'valleys-d',
      options: 3,
      answer: 1,
      lights: ['play', 'picture', 'status'],
      hasNotes: true,
      done: (moment) =>
        isAtEnd(moment) &&
        lastLoss(moment) < 0.05 &&
        moment.experiment.init.type === 'point' &&
        Math.abs(aAt(moment, 0)) + Math.abs(bAt(moment, 0)) <= 1.5 &&
        only(moment, 'init'),
      acts: [toEnd, { is: 'set', experiment: { init: { type: 'point', a: 0.1, b: 0 } } }, toEnd],
    },
  },
});
