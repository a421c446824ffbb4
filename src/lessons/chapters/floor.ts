import type { Moment } from '../moment.ts';
import { count, firstBelow, fixed, isAtEnd } from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

const ON_ONE_LINE = [
  [0.5, 1.18],
  [1, 1.79],
  [1.5, 2.4],
  [2, 3.01],
  [2.5, 3.62],
];

/** The five points, with another y of the middle or of the last. */
const fivePoints = ({ middle = 2.6, last = 3.8 }) => [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, middle],
  [2, 2.7],
  [2.5, last],
];

/** Whether one of the five points was seen this low. */
function wasAsLow({ was }: Moment, point: number, y: number): boolean {
  return was.some(
    ({ data }) => 'points' in data && data.points.n === 5 && data.points.ys[point] <= y,
  );
}

export const floor = defineChapter({
  scenes: {
    'floor-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: 1, b: 1 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 100,
        seed: 7,
      },
    },
    'floor-b': {
      experiment: {
        data: { points: ON_ONE_LINE },
        init: { type: 'point', a: -1.5, b: 3 },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 500,
        seed: 7,
      },
      view: { lossScale: 'log' },
    },
    'floor-c': {
      experiment: {
        data: {
          points: [
            [1, 1],
            [1, 2],
            [2, 3],
            [2, 4],
          ],
        },
        init: { type: 'point', a: 0, b: 0 },
        optimizer: { type: 'sgd', lr: 0.2 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'floor-a',
      options: 3,
      answer: 1,
      lights: ['editPoints', 'fit'],
      // By more than 1.5, from 2.6 and from 3.8.
      done: (moment) => wasAsLow(moment, 2, 1.1) && wasAsLow(moment, 4, 2.3),
      acts: [
        { is: 'set', experiment: { data: { points: fivePoints({ middle: 0.6 }) } } },
        { is: 'set', experiment: { data: { points: fivePoints({}) } } },
        { is: 'set', experiment: { data: { points: fivePoints({ last: 1.8 }) } } },
      ],
    },
    2: {
      scene: 'floor-b',
      options: 3,
      answer: 1,
      lights: ['toEnd', 'loss'],
      done: (moment) => isAtEnd(moment) && moment.leastLoss < 1e-20,
      facts: (moment) => ({
        to6: count(firstBelow(moment, 1e-6)),
        to12: count(firstBelow(moment, 1e-12)),
        to20: count(firstBelow(moment, 1e-20)),
      }),
      acts: [{ is: 'go', to: 'end' }],
    },
    3: {
      scene: 'floor-c',
      options: 2,
      answer: 1,
      covers: ['floor'],
      lights: ['toEnd', 'loss'],
      done: (moment) => isAtEnd(moment) && moment.floor !== null && moment.floor > 0.2,
      facts: ({ floor: least }) => ({ least: fixed(least ?? NaN, 2) }),
      acts: [{ is: 'go', to: 'end' }],
    },
    4: {
      scene: 'floor-a',
      options: 2,
      answer: 0,
      done: ({ hasGuessed }) => hasGuessed,
      acts: [],
    },
  },
});
