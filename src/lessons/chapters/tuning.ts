import type { LrScaling } from '../../engine/experiment.ts';
import type { Moment } from '../moment.ts';
import {
  above,
  differences,
  differsOnly,
  factOf,
  finishedOnly,
  isAtEnd,
  lastLoss,
  percent,
} from '../predicates.ts';
import { WAVE } from '../wave.ts';
import { defineChapter } from '../chapter.ts';

const NOISY_LINE = {
  preset: 'noisy-line',
  n: 256,
  slope: 2,
  intercept: 1,
  noise: 0.5,
  xLow: -1,
  xHigh: 1,
};

function finishedBy(moment: Moment, rule: LrScaling) {
  return finishedOnly(moment, 'batch.lrScaling').find(
    ({ experiment }) => experiment.batch.lrScaling === rule,
  );
}

function excessBy(moment: Moment, rule: LrScaling, digits: number): string {
  return factOf(finishedBy(moment, rule), ({ last, floor }) =>
    percent(above(last.loss, floor), digits),
  );
}

export const tuning = defineChapter({
  scenes: {
    'tuning-a': {
      experiment: {
        data: NOISY_LINE,
        init: { type: 'point', a: -2, b: -1 },
        optimizer: { type: 'sgd', lr: 0.02 },
        batch: { size: 8, order: 'shuffle' },
        epochs: 20,
        seed: 7,
      },
    },
    'tuning-b': {
      experiment: {
        data: NOISY_LINE,
        init: { type: 'point', a: -2, b: -1 },
        optimizer: { type: 'sgd', lr: 0.02 },
        batch: { size: 64, order: 'shuffle', lrScaling: 'sqrt', base: 4 },
        epochs: 10,
        seed: 7,
      },
    },
    'tuning-c': {
      experiment: {
        data: { points: WAVE },
        init: { type: 'point', a: 0, b: 0 },
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 'full' },
        epochs: 2000,
        seed: 7,
      },
    },
  },
  beats: {
    1: {
      scene: 'tuning-a',
      options: 3,
      answer: 2,
      instrument: 'sweep',
      // Cells of two batch sizes were opened beside the scene's own run.
      done: ({ lab, was, scene }) => {
        const opened = was.filter(
          (one) =>
            differences(one, scene).length > 0 &&
            differsOnly(one, scene, 'optimizer.lr', 'batch.size'),
        );
        return lab.sweep.isDone && new Set(opened.map(({ batch }) => batch.size)).size >= 2;
      },
      acts: [
        { is: 'sweep' },
        { is: 'set', experiment: { optimizer: { lr: 0.01 }, batch: { size: 4 } } },
        { is: 'set', experiment: { optimizer: { lr: 0.16 }, batch: { size: 64 } } },
      ],
    },
    2: {
      scene: 'tuning-b',
      options: 3,
      answer: 1,
      lights: ['moreOfBatch', 'toEnd'],
      hasNotes: true,
      done: (moment) =>
        finishedBy(moment, 'sqrt') !== undefined && finishedBy(moment, 'linear') !== undefined,
      facts: (moment) => ({
        root: excessBy(moment, 'sqrt', 0),
        linear: excessBy(moment, 'linear', 1),
      }),
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { batch: { lrScaling: 'linear' } } },
        { is: 'go', to: 'end' },
      ],
    },
    3: {
      scene: 'tuning-c',
      options: 3,
      answer: 2,
      lights: ['model', 'initializer', 'toEnd'],
      hasNotes: true,
      done: (moment) =>
        isAtEnd(moment) && moment.experiment.model !== 'line' && lastLoss(moment) < 0.03,
      acts: [
        { is: 'go', to: 'end' },
        { is: 'set', experiment: { model: 'sine', init: { a: 1.4, b: 0.5 } } },
        { is: 'go', to: 'end' },
      ],
    },
  },
});
