import type { Experiment } from '../../engine/experiment.ts';
import type { Moment } from '../moment.ts';
import {
  above,
  count,
  digits,
  factOf,
  finishedOnly,
  fixed,
  isAtEnd,
  percent,
} from '../predicates.ts';
import { defineChapter } from '../chapter.ts';

const FAR = { type: 'point', a: -1.5, b: 3 };

/** How high a run of the beat hovers, in per cent of its floor. */
function hovers(moment: Moment, field: string, isIt: (of: Experiment) => boolean): string {
  const run = finishedOnly(moment, field).find(({ experiment }) => isIt(experiment));
  return factOf(run, ({ hovering, floor }) => percent(above(hovering, floor)));
}
const hasRate = (lr: number) => (of: Experiment) => of.optimizer.lr === lr;
const hasSchedule = (type: string) => (of: Experiment) => of.schedule.type === type;

/** The last steps of a run, among which it does nothing new. */
function tailOf({ row, last }: Moment) {
  const rows = Array.from({ length: 401 }, (_, k) => row(last - 400 + k)).filter(
    (at) => at !== null,
  );
  const losses = rows.map(({ loss }) => loss);
  const steps = rows.slice(1).map(({ a, b }, k) => Math.hypot(a - rows[k].a, b - rows[k].b));
  return { losses, steps };
}

export const rates = defineChapter({
  scenes: {
    'rates-a': {
      experiment: {
        data: { preset: 'five-points' },
        loss: { type: 'mae' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 'full' },
        epochs: 1000,
        seed: 7,
      },
    },
    'rates-b-1': {
      experiment: {
        data: { preset: 'five-points' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 2, order: 'shuffle' },
        epochs: 400,
        seed: 1,
      },
    },
    'rates-c': {
      experiment: {
        data: {
          points: [
            [0.5, 1.18],
            [1, 1.79],
            [1.5, 2.4],
            [2, 3.01],
            [2.5, 3.62],
          ],
        },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 2, order: 'shuffle' },
        epochs: 400,
        seed: 7,
      },
      view: { lossScale: 'log' },
    },
    'rates-d': {
      experiment: {
        data: { preset: 'five-points' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 2, order: 'shuffle' },
        epochs: 80,
        seed: 1,
      },
    },
    'rates-e': {
      experiment: {
        data: { preset: 'five-points' },
        init: FAR,
        optimizer: { type: 'sgd', lr: 10 },
        batch: { size: 'full' },
        epochs: 400,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'rates-a',
      options: 2,
      answer: 1,
      lights: ['toEnd', 'loss'],
      done: (moment) => isAtEnd(moment) && moment.experiment.loss.type === 'mae',
      facts: (moment) => {
        const { losses, steps } = tailOf(moment);
        return {
          short: fixed(Math.min(...steps), 3),
          long: fixed(Math.max(...steps), 3),
          low: fixed(Math.min(...losses), 3),
          high: fixed(Math.max(...losses), 3),
        };
      },
      acts: [{ is: 'go', to: 'end' }],
    },
    2: {
      scene: 'rates-b-1',
      options: 3,
      answer: 2,
      lights: ['learningRate', 'toEnd'],
      variants: [{}, { optimizer: { lr: 0.05 } }],
      hasNotes: true,
      done: (moment) => {
        const runs = finishedOnly(moment, 'optimizer.lr').map(({ experiment }) => experiment);
        return runs.some(hasRate(0.1)) && runs.some(hasRate(0.05));
      },
      facts: (moment) => ({
        from: hovers(moment, 'optimizer.lr', hasRate(0.1)),
        to: hovers(moment, 'optimizer.lr', hasRate(0.05)),
      }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { optimizer: { lr: 0.05 } } },
        { is: 'go', to: 'end' },
      ],
    },
    3: {
      scene: 'rates-c',
      options: 2,
      answer: 1,
      lights: ['toEnd', 'loss'],
      done: (moment) => {
        const { floor, leastLoss } = moment;
        return isAtEnd(moment) && floor !== null && floor < 1e-12 && leastLoss < 1e-8;
      },
      acts: [{ is: 'go', to: 'end' }],
    },
    4: {
      scene: 'rates-d',
      options: 3,
      answer: 2,
      lights: ['schedule', 'toEnd'],
      variants: [{}, { schedule: { type: 'cosine' } }],
      hasNotes: true,
      done: (moment) => {
        const runs = finishedOnly(moment, 'schedule').map(({ experiment }) => experiment);
        return runs.some(hasSchedule('constant')) && runs.some(hasSchedule('cosine'));
      },
      facts: (moment) => ({
        constant: hovers(moment, 'schedule', hasSchedule('constant')),
        cosine: hovers(moment, 'schedule', hasSchedule('cosine')),
      }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { schedule: { type: 'cosine' } } },
        { is: 'go', to: 'end' },
      ],
    },
    5: {
      scene: 'rates-e',
      options: 3,
      answer: 2,
      // The zones of the rate show the edge as well as the card's buttons do.
      covers: ['advice', 'zones'],
      lights: ['learningRate', 'play', 'status'],
      done: (moment) => {
        const { experiment, edge, firstWithin } = moment;
        const isStable = edge !== null && experiment.optimizer.lr < edge;
        return isStable && isAtEnd(moment) && Number.isFinite(firstWithin(0.01));
      },
      facts: ({ experiment, firstWithin }) => ({
        rate: digits(experiment.optimizer.lr, 3),
        steps: count(firstWithin(0.01)),
      }),
      acts: [
        { is: 'set', experiment: { optimizer: { lr: 0.3125 } } },
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { optimizer: { lr: 0.15625 } } },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
