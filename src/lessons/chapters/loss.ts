import { defineChapter } from '../chapter.ts';
import type { Moment } from '../moment.ts';
import { aAt, above, digits, isAtEnd, lastLoss, lossAt, only } from '../predicates.ts';

/** What a training may change that leaves the points, the model and the loss as they are. */
const TRAINING = ['init', 'optimizer', 'schedule', 'batch', 'epochs', 'seed'];

/** So near to the floor nothing is left to fall. */
const ARRIVED = 0.01;

/** Some point lies about twice as far from the line as in the scene. */
function isTwiceAsFar({ residuals, sceneResiduals }: Moment): boolean {
  const now = residuals(0) ?? [];
  if (now.length !== sceneResiduals.length) return false;
  return now.some((residual, i) => {
    const distance = Math.abs(residual);
    return distance >= 1.9 * Math.abs(sceneResiduals[i]) && distance >= 0.5;
  });
}

const FIVE = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
];

const atOne = {
  data: { preset: 'five-points' },
  init: { type: 'point', a: 1, b: 1 },
  optimizer: { type: 'sgd', lr: 0.25 },
  batch: { size: 'full' },
  epochs: 100,
  seed: 7,
} as const;

/** The same, but for these points. */
const withPoints = (points: unknown) => ({ is: 'set', experiment: { data: { points } } }) as const;
const HUBER = { loss: { type: 'huber', delta: 1 } };

export const loss = defineChapter({
  scenes: {
    'loss-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1, b: 3.9 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 120,
        seed: 7,
      },
      view: { squares: false },
    },
    'loss-b': { experiment: atOne, view: { squares: false } },
    'loss-b/squares': { experiment: atOne, view: { squares: true } },
    'loss-c': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1.5, b: 3 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 7,
      },
      view: { lossScale: 'linear' },
    },
    'loss-d': {
      experiment: {
        data: { preset: 'davis' },
        scaling: 'xy',
        loss: { type: 'mse' },
        init: { type: 'zeros' },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 400,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'loss-a',
      options: 3,
      answer: 1,
      covers: ['best', 'floor'],
      lights: ['play', 'fit'],
      done: isAtEnd,
      facts: (moment) => ({
        first: digits(lossAt(moment, 0), 4),
        last: digits(lastLoss(moment), 3),
      }),
      acts: [{ is: 'go', to: 'end' }],
    },
    2: {
      scene: 'loss-b',
      options: 3,
      answer: 1,
      lights: ['squares', 'fit'],
      done: ({ view }) => view.squares,
      acts: [{ is: 'look', squares: true }],
    },
    3: {
      scene: 'loss-b/squares',
      options: 3,
      answer: 1,
      lights: ['editPoints', 'fit'],
      done: (moment) => isTwiceAsFar(moment) && only(moment, 'data'),
      acts: [withPoints([...FIVE.slice(0, 4), [2.5, 4.1]])],
    },
    4: {
      scene: 'loss-c',
      options: 3,
      answer: 1,
      covers: ['floor', 'minimum'],
      lights: ['toEnd', 'loss'],
      done: (moment) =>
        isAtEnd(moment) &&
        above(lastLoss(moment), moment.floor) <= ARRIVED &&
        only(moment, ...TRAINING),
      facts: (moment) => ({
        steps: digits(moment.firstWithin(ARRIVED), 4),
        last: digits(lastLoss(moment), 3),
      }),
      acts: [{ is: 'go', to: 'end' }],
    },
    5: {
      scene: 'loss-c',
      options: 4,
      answer: 2,
      lights: ['editPoints', 'fit', 'loss'],
      done: ({ floor, points }) =>
        floor !== null && floor < 1e-9 && points.n >= 2 && new Set(points.xs).size >= 2,
      acts: [4, 3, 2].map((left) => withPoints(FIVE.slice(0, left))),
    },
    6: {
      scene: 'loss-d',
      options: 3,
      answer: 0,
      lights: ['lossFunction', 'toEnd'],
      hasNotes: true,
      variants: [{}, HUBER, { loss: { type: 'mae' }, optimizer: { lr: 0.05 } }],
      done: (moment) =>
        moment.experiment.loss.type !== 'mse' &&
        isAtEnd(moment) &&
        aAt(moment, moment.last) > 0.7 &&
        only(moment, 'loss', 'optimizer.lr'),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: HUBER },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
