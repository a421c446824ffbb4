import type { Moment } from '../moment.ts';
import { isAtEnd, lastLoss, only } from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

/** A run from another start has come down, and nothing else was changed. */
function hasLearned(moment: Moment): boolean {
  return isAtEnd(moment) && lastLoss(moment) < 0.1 && only(moment, 'init');
}

export const stuck = defineChapter({
  scenes: {
    'stuck-a': {
      experiment: {
        data: {
          points: [
            [-2, -1],
            [-1.5, -1],
            [-1, -1],
            [-0.5, -0.96],
            [0, -0.76],
            [0.5, 0],
            [1, 0.76],
            [1.5, 0.96],
            [2, 1],
          ],
        },
        model: 'tanh',
        init: { type: 'point', a: 1, b: 8 },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 2000,
        seed: 7,
      },
    },
    'stuck-b': {
      experiment: {
        data: {
          points: [
            [-2, 0],
            [-1, 0],
            [0, 0.1],
            [1, 0.9],
            [2, 2.1],
            [3, 2.9],
          ],
        },
        model: 'relu',
        init: { type: 'point', a: -0.5, b: -2 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 300,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'stuck-a',
      options: 3,
      answer: 0,
      lights: ['toEnd', 'gradientNorm', 'picture', 'initializer'],
      done: hasLearned,
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { init: { a: 1, b: 3 } } },
        { is: 'go', to: 'end' },
      ],
    },
    2: {
      scene: 'stuck-b',
      options: 3,
      answer: 1,
      lights: ['toEnd', 'status', 'picture', 'initializer'],
      done: hasLearned,
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { init: { a: 0.5, b: 0 } } },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
