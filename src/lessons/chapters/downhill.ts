import { defineChapter } from '../chapter.ts';
import { lossAt, only } from '../predicates.ts';

/** 41 × 41: a and b from −1 to 3, 0.1 apart. */
const CELLS = 1681;

const withRate = (lr: number) => ({ is: 'set', experiment: { optimizer: { lr } } }) as const;

export const downhill = defineChapter({
  scenes: {
    'downhill-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1, b: -1 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 7,
      },
    },
    'downhill-b': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: 0, b: 0 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 80,
        seed: 7,
      },
    },
    'downhill-c': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -0.5, b: 2.5 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 300,
        seed: 7,
      },
      // Directions are compared as they are.
      view: { view: 'top' },
    },
  },
  beats: {
    1: {
      scene: 'downhill-a',
      options: 3,
      answer: 2,
      covers: ['minimum', 'best', 'floor'],
      lights: ['picture'],
      instrument: 'scan',
      done: ({ lab }) => lab.scan.byHand >= 5 && lab.scan.painted === CELLS,
      acts: [{ is: 'scan', byHand: 5 }],
    },
    2: {
      scene: 'downhill-a',
      options: 3,
      answer: 1,
      covers: ['minimum', 'best', 'floor'],
      instrument: 'scan',
      done: ({ lab }) => lab.race.budget >= 100,
      acts: [
        { is: 'race', budget: 20 },
        { is: 'race', budget: 50 },
        { is: 'race', budget: 100 },
      ],
    },
    3: {
      scene: 'downhill-b',
      options: 3,
      answer: 0,
      lights: ['stepForward', 'numbers'],
      done: (moment) => moment.seen >= 1 && only(moment),
      acts: [{ is: 'go', to: 1 }],
    },
    4: {
      scene: 'downhill-c',
      options: 3,
      answer: 2,
      lights: ['wheel', 'picture'],
      done: ({ view }) => view.hadWheel,
      acts: [{ is: 'look', wheel: true }],
    },
    5: {
      scene: 'downhill-b',
      options: 3,
      answer: 2,
      lights: ['learningRate', 'stepForward', 'numbers'],
      done: (moment) => lossAt(moment, 1) < 0.2 && moment.seen >= 1 && only(moment, 'optimizer.lr'),
      acts: [withRate(0.3), { is: 'go', to: 1 }, withRate(0.138), { is: 'go', to: 1 }],
    },
  },
});
