import { defineChapter } from '../chapter.ts';
import type { SceneView } from '../chapter.ts';
import type { Moment } from '../moment.ts';
import { aAt, bAt, digits, isAtEnd, lossAt, only } from '../predicates.ts';

// Looked at along b, so that a runs from left to right.
const SIDE: SceneView = { view: 'along-b', height: 'linear', a: [-2, 2], b: [-2, 2] };

const withRate = (lr: number) => ({ is: 'set', experiment: { optimizer: { lr } } }) as const;

function stepLength(moment: Moment, step: number): number {
  const [a, b] = [aAt, bAt].map((at) => at(moment, step) - at(moment, step - 1));
  return Math.hypot(a, b);
}

/** Of the gradient that a plain step took: its length over its rate. */
function gradientNorm(moment: Moment, step: number): number {
  return stepLength(moment, step) / (moment.row(step)?.lr ?? NaN);
}

export const stride = defineChapter({
  scenes: {
    // The loss is exactly a² + b²: with b = 0 it is y = x², with a for x.
    'stride-a': {
      experiment: {
        data: {
          points: [
            [-1, 0],
            [1, 0],
          ],
        },
        init: { type: 'point', a: 1, b: 0 },
        optimizer: { type: 'sgd', lr: 1 },
        batch: { size: 'full' },
        epochs: 100,
        seed: 7,
      },
      view: SIDE,
    },
    // Here it is exactly 4a² + b².
    'stride-b': {
      experiment: {
        data: {
          points: [
            [-2, 0],
            [2, 0],
          ],
        },
        init: { type: 'point', a: 1, b: 0 },
        optimizer: { type: 'sgd', lr: 1 },
        batch: { size: 'full' },
        epochs: 100,
        seed: 7,
      },
      view: SIDE,
    },
    'stride-c': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1.5, b: 3 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 400,
        seed: 7,
      },
      view: { view: '3d' },
    },
  },
  beats: {
    1: {
      scene: 'stride-a',
      options: 3,
      answer: 1,
      lights: ['stepForward', 'numbers'],
      done: (moment) => moment.seen >= 4 && only(moment),
      acts: [1, 2, 3, 4].map((to) => ({ is: 'go', to })),
    },
    2: {
      scene: 'stride-a',
      options: 3,
      answer: 1,
      lights: ['learningRate', 'play'],
      done: (moment) =>
        moment.experiment.optimizer.lr === 0.1 &&
        Math.abs(aAt(moment, moment.seen)) < 0.01 &&
        only(moment, 'optimizer.lr'),
      acts: [withRate(0.1), { is: 'go', to: 21 }],
    },
    3: {
      scene: 'stride-a',
      options: 3,
      answer: 2,
      lights: ['learningRate', 'stepForward'],
      done: (moment) =>
        Math.abs(aAt(moment, 1)) <= 0.02 && moment.seen >= 1 && only(moment, 'optimizer.lr'),
      acts: [withRate(0.9), { is: 'go', to: 21 }, withRate(0.5), { is: 'go', to: 1 }],
    },
    4: {
      scene: 'stride-a',
      options: 3,
      answer: 1,
      lights: ['learningRate', 'play', 'status'],
      done: (moment) => {
        const { edge, experiment, seen } = moment;
        const isBeyond = edge !== null && experiment.optimizer.lr > edge;
        const hasGrown = lossAt(moment, seen) > 100 * lossAt(moment, 0);
        return isBeyond && hasGrown && only(moment, 'optimizer.lr');
      },
      // As far as Play goes by itself.
      acts: [withRate(1.1), { is: 'go', to: 37 }],
    },
    5: {
      scene: 'stride-b',
      options: 3,
      answer: 1,
      lights: ['learningRate', 'play'],
      done: (moment) =>
        lossAt(moment, 10) < 1e-4 && moment.seen >= 10 && only(moment, 'optimizer.lr'),
      acts: [{ is: 'go', to: 3 }, withRate(0.1), { is: 'go', to: 10 }],
    },
    6: {
      scene: 'stride-c',
      options: 3,
      answer: 0,
      lights: ['learningRate', 'play', 'loss'],
      hasNotes: true,
      done: (moment) => {
        const first = moment.firstWithin(0.01);
        return first <= 60 && moment.seen >= first && only(moment, 'optimizer.lr');
      },
      acts: [{ is: 'go', to: 'end' }, withRate(0.25), { is: 'go', to: 'end' }],
    },
    7: {
      scene: 'stride-c',
      options: 3,
      answer: 1,
      lights: ['play', 'gradientNorm'],
      done: (moment) =>
        isAtEnd(moment) &&
        moment.experiment.schedule.type === 'constant' &&
        only(moment, 'optimizer.lr', 'epochs', 'init'),
      facts: (moment) => ({
        gradientFirst: digits(gradientNorm(moment, 1), 3),
        gradientLast: digits(gradientNorm(moment, moment.last), 2),
        stepFirst: digits(stepLength(moment, 1), 3),
        stepLast: digits(stepLength(moment, moment.last), 1),
      }),
      acts: [{ is: 'go', to: 'end' }],
    },
  },
});
