import { finishedOnly, variety } from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

const FAR = { type: 'point', a: -1.5, b: 3 };

export const sampling = defineChapter({
  scenes: {
    'sampling-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 1, order: 'replacement' },
        epochs: 80,
        seed: 7,
      },
    },
    'sampling-b': {
      experiment: {
        data: { preset: 'five-points' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 2, order: 'sequential' },
        epochs: 400,
        seed: 7,
      },
      // Near enough to see around which place the path goes in the end.
      view: { view: 'map', a: [1.05, 1.4], b: [0.4, 0.7] },
    },
    // At the minimum.
    'sampling-c': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: 1.22, b: 0.57 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 1, order: 'shuffle' },
        epochs: 1,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'sampling-a',
      options: 3,
      answer: 2,
      lights: ['play', 'ledger'],
      done: ({ experiment, seen }) => experiment.batch.order === 'replacement' && seen >= 100,
      acts: [{ is: 'go', to: 100 }],
    },
    2: {
      scene: 'sampling-b',
      options: 2,
      answer: 1,
      lights: ['moreOfBatch', 'batchOrder', 'toEnd'],
      variants: [{}, { batch: { order: 'shuffle' } }],
      hasNotes: true,
      done: (moment) => {
        const runs = finishedOnly(moment, 'batch.order').filter(
          ({ experiment }) => experiment.batch.order !== 'replacement',
        );
        return variety(runs, ({ batch }) => batch.order) === 2;
      },
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { batch: { order: 'shuffle' } } },
        { is: 'go', to: 'end' },
      ],
    },
    3: {
      scene: 'sampling-c',
      options: 2,
      answer: 1,
      lights: ['stepForward', 'gradientNorm'],
      done: ({ seen }) => seen >= 5,
      acts: [{ is: 'go', to: 5 }],
    },
  },
});
