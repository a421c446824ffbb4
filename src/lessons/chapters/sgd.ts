import { defineChapter } from '../chapter.ts';
import type { FinishedRun, Moment } from '../moment.ts';
import {
  count,
  differsOnly,
  finishedOnly,
  isAtEnd,
  lossAt,
  only,
  percent,
  variety,
} from '../predicates.ts';
import { WAVE } from '../wave.ts';

const ONE = { batch: { size: 1 } };

const fivePoints = {
  data: { preset: 'five-points' },
  init: { type: 'point', a: -1.5, b: 3 },
  optimizer: { type: 'sgd', lr: 0.05 },
  epochs: 80,
  seed: 7,
} as const;

/** How far a batch size was seen in this beat, all else being as in the scene. */
function reachedWith({ reached, scene }: Moment, size: number | 'full'): number {
  const steps = reached
    .filter(({ experiment }) => differsOnly(experiment, scene, 'batch.size'))
    .filter(({ experiment }) => experiment.batch.size === size)
    .map(({ step }) => step);
  return Math.max(...steps);
}

/** The steps of the second half of 80 epochs of five points one by one. */
const SECOND_HALF = { from: 201, to: 400 };

/** The part of the steps of the second half that raise the loss of all the data. */
function risingPart(moment: Moment): number {
  const { from, to } = SECOND_HALF;
  const steps = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const isKnown = Number.isFinite(lossAt(moment, to));
  const rising = steps.filter((step) => lossAt(moment, step) > lossAt(moment, step - 1));
  return isKnown ? rising.length / steps.length : NaN;
}

/** Below this loss no run is in the flat valley any more. */
const OUT = 0.1;

/** The runs of this beat that looked at one point a step. */
function oneByOne(moment: Moment): readonly FinishedRun[] {
  const runs = finishedOnly(moment, 'batch.size', 'seed');
  return runs.filter(({ experiment }) => experiment.batch.size === 1);
}

const SEEDS = [4, 5, 6, 7, 8];

export const sgd = defineChapter({
  scenes: {
    'sgd-a': {
      experiment: { ...fivePoints, batch: { size: 'full' } },
      view: { lossAxis: 'samples' },
    },
    'sgd-b': { experiment: { ...fivePoints, batch: { size: 1, order: 'shuffle' } } },
    'sgd-c': { experiment: { ...fivePoints, batch: { size: 2, order: 'shuffle' } } },
    'sgd-d': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: { type: 'point', a: -0.0167, b: 0.2567 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 4,
      },
    },
  },
  beats: {
    1: {
      scene: 'sgd-a',
      options: 3,
      answer: 1,
      lights: ['batchSize', 'stepForward', 'loss'],
      hasNotes: true,
      variants: [{}, ONE],
      done: (moment) => reachedWith(moment, 'full') >= 1 && reachedWith(moment, 1) >= 5,
      acts: [
        { is: 'go', to: 1 },
        { is: 'set', experiment: ONE },
        { is: 'go', to: 5 },
      ],
    },
    2: {
      scene: 'sgd-b',
      opensAt: 4,
      options: 3,
      answer: 1,
      // The ledger of batches has the fifth point already.
      covers: ['path'],
      lights: ['stepForward', 'ledger'],
      done: (moment) => moment.seen >= 10 && only(moment),
      acts: [5, 6, 7, 8, 9, 10].map((to) => ({ is: 'go', to })),
    },
    3: {
      scene: 'sgd-c',
      options: 3,
      answer: 2,
      lights: ['stepForward', 'ledger'],
      done: (moment) => moment.seen >= 6 && only(moment),
      acts: [1, 2, 3, 4, 5, 6].map((to) => ({ is: 'go', to })),
    },
    4: {
      scene: 'sgd-b',
      options: 3,
      answer: 2,
      lights: ['toEnd', 'loss'],
      done: (moment) => isAtEnd(moment) && only(moment, 'seed'),
      facts: (moment) => ({ rising: percent(risingPart(moment)) }),
      acts: [{ is: 'go', to: 'end' }],
    },
    5: {
      scene: 'sgd-d',
      options: 3,
      answer: 2,
      lights: ['batchSize', 'seed', 'toEnd'],
      hasNotes: true,
      variants: [{}, ONE],
      done: (moment) => variety(oneByOne(moment), ({ seed }) => seed) >= 5,
      facts: (moment) => {
        const runs = oneByOne(moment);
        const out = runs.filter(({ last }) => last.loss < OUT);
        return { out: count(out.length), of: count(runs.length) };
      },
      acts: SEEDS.flatMap((seed) => [
        { is: 'set', experiment: { ...ONE, seed } } as const,
        { is: 'go', to: 'end' } as const,
      ]),
    },
  },
});
