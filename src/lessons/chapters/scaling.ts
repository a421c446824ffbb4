import type { Scaling } from '../../engine/experiment.ts';
import type { Moment } from '../moment.ts';
import { count, factOf, finishedOnly, fixed, isAtEnd } from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

function finishedWith(moment: Moment, scaling: Scaling) {
  return finishedOnly(moment, 'scaling').find(({ experiment }) => experiment.scaling === scaling);
}

export const scaling = defineChapter({
  scenes: {
    'scaling-a': {
      experiment: {
        data: { preset: 'women' },
        init: { type: 'zeros' },
        optimizer: { type: 'sgd', lr: 0.01 },
        batch: { size: 'full' },
        epochs: 80,
        seed: 7,
      },
    },
    'scaling-b': {
      experiment: {
        data: { preset: 'davis' },
        init: { type: 'zeros' },
        optimizer: { type: 'sgd', lr: 3e-5 },
        batch: { size: 'full' },
        epochs: 80,
        seed: 7,
      },
    },
    'scaling-d': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1.5, b: 3 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 60,
        seed: 7,
      },
      view: { view: 'map' },
    },
  },
  beats: {
    1: {
      scene: 'scaling-a',
      options: 3,
      answer: 2,
      covers: ['advice', 'zones'],
      lights: ['play', 'status'],
      done: ({ shown }) => shown === 'diverged',
      acts: [{ is: 'go', to: 'end' }],
    },
    2: {
      scene: 'scaling-b',
      options: 3,
      answer: 2,
      covers: ['values', 'minimum', 'best'],
      lights: ['toEnd', 'loss'],
      done: isAtEnd,
      facts: ({ row, last }) => ({ b: fixed(row(last)?.b ?? NaN, 3) }),
      acts: [{ is: 'go', to: 'end' }],
    },
    3: {
      scene: 'scaling-b',
      options: 3,
      answer: 0,
      lights: ['scaling', 'learningRate', 'stepForward'],
      done: ({ experiment, seen, firstWithin }) =>
        experiment.scaling === 'x' && seen >= 1 && firstWithin(0.01) === 1,
      acts: [
        { is: 'set', experiment: { scaling: 'x', optimizer: { lr: 0.5 } } },
        { is: 'go', to: 1 },
      ],
    },
    4: {
      scene: 'scaling-d',
      options: 3,
      answer: 1,
      lights: ['scaling', 'toEnd'],
      hasNotes: true,
      done: (moment) =>
        finishedWith(moment, 'none') !== undefined && finishedWith(moment, 'x') !== undefined,
      facts: (moment) => ({
        plain: factOf(finishedWith(moment, 'none'), ({ firstWithin }) => count(firstWithin(0.01))),
        scaled: factOf(finishedWith(moment, 'x'), ({ firstWithin }) => count(firstWithin(0.01))),
      }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { scaling: 'x' } },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
