import { models } from '../../engine/models/index.ts';
import { prepare } from '../../engine/problem.ts';
import { defineChapter } from '../chapter.ts';
import type { Moment } from '../moment.ts';
import { aAt, bAt, digits, isAtEnd, only } from '../predicates.ts';

/** A height that no row of the table has, in cm. */
const UNSEEN = 174;

/** The largest miss of the line at the start. */
function largestMiss({ residuals }: Moment): number {
  return Math.max(...(residuals(0)?.map(Math.abs) ?? [NaN]));
}

/** The weight that the run's last line says of a height, in kg. */
function weightAt(moment: Moment, height: number): number {
  const { experiment, last } = moment;
  const { x, y } = prepare(experiment).scale;
  const seen = x === null ? height : (height - x.mean) / x.std;
  const { predict: predicted } = models[experiment.model];
  const said = predicted(aAt(moment, last), bAt(moment, last), seen);
  return y === null ? said : y.mean + y.std * said;
}

export const predict = defineChapter({
  scenes: {
    'predict-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: 0, b: 2.4 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 80,
        seed: 7,
      },
      view: { view: 'map', squares: false },
    },
    'predict-b': {
      experiment: {
        data: { preset: 'women' },
        scaling: 'x',
        init: { type: 'zeros' },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 40,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'predict-a',
      options: 3,
      answer: 1,
      covers: ['best', 'minimum', 'floor'],
      lights: ['picture', 'fit'],
      done: (moment) => largestMiss(moment) <= 0.6 && only(moment, 'init'),
      acts: [{ is: 'set', experiment: { init: { a: 1, b: 1 } } }],
    },
    2: {
      scene: 'predict-a',
      options: 3,
      answer: 0,
      covers: ['best', 'minimum', 'floor'],
      lights: ['picture', 'fit'],
      done: (moment) =>
        Math.abs(aAt(moment, 0) - 2) <= 0.2 &&
        Math.abs(bAt(moment, 0)) <= 0.3 &&
        only(moment, 'init'),
      acts: [{ is: 'set', experiment: { init: { a: 2, b: 0 } } }],
    },
    3: {
      scene: 'predict-b',
      options: 3,
      answer: 1,
      covers: ['best', 'minimum', 'floor'],
      lights: ['play', 'fit'],
      done: (moment) => {
        const { probe } = moment;
        const isPointedAt = probe !== null && Math.abs(probe - UNSEEN) <= 1;
        return isPointedAt && isAtEnd(moment) && only(moment, 'optimizer', 'epochs', 'init');
      },
      facts: (moment) => ({ weight: digits(weightAt(moment, UNSEEN), 3) }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'probe', x: UNSEEN },
      ],
    },
    4: {
      scene: 'predict-b',
      opensAt: 'end',
      options: 3,
      answer: 2,
      done: ({ hasGuessed }) => hasGuessed,
      acts: [],
    },
  },
});
