import { prepare } from '../../engine/problem.ts';
import { placeOf } from '../../engine/progress.ts';
import { defineChapter } from '../chapter.ts';
import type { Told } from '../chapter.ts';
import type { FinishedRun, Moment } from '../moment.ts';
import {
  above,
  count,
  digits,
  finishedOnly,
  isAtEnd,
  lastLoss,
  only,
  percent,
} from '../predicates.ts';

const toEnd = { is: 'go', to: 'end' } as const;
const set = (experiment: Told) => ({ is: 'set', experiment }) as const;

const noisyLine = (n: number) =>
  ({
    data: {
      preset: 'noisy-line',
      n,
      slope: 2,
      intercept: 1,
      noise: 0.5,
      xLow: -1,
      xHigh: 1,
    },
    init: { type: 'point', a: -2, b: -1 },
    seed: 7,
  }) as const;

const SIZES = ['full', 32, 1] as const;

/** As good as on the floor. */
const ARRIVED = 0.01;

/** The last of the runs of this beat that had a batch of so many points. */
function ofSize(runs: readonly FinishedRun[], size: number | 'full'): FinishedRun | undefined {
  return runs.findLast(({ experiment, is }) => is === 'finished' && experiment.batch.size === size);
}

/** Runs that differ in how much they look at, how long, and at which rate. */
function runsOfThousand(moment: Moment) {
  return finishedOnly(moment, 'batch', 'epochs', 'optimizer.lr');
}

/** How long a run of this beat took to within 10 % of the floor; NaN where there is no such run. */
function toTenth(moment: Moment, size: number | 'full') {
  const run = ofSize(runsOfThousand(moment), size);
  const steps = run?.firstWithin(0.1) ?? NaN;
  const isThere = run !== undefined && Number.isFinite(steps);
  return { steps, looks: isThere ? placeOf(prepare(run.experiment), 'samples', steps) : NaN };
}

const SOME = { batch: { size: 32, order: 'shuffle' }, epochs: 1 };
const ONE = { optimizer: { lr: 0.05 }, batch: { size: 1, order: 'shuffle' }, epochs: 1 };

function isConstant({ experiment }: FinishedRun): boolean {
  return experiment.schedule.type === 'constant';
}

/** The last of the runs of this beat with a constant rate, and with a schedule. */
function bySchedule(moment: Moment) {
  const runs = finishedOnly(moment, 'schedule');
  return {
    constant: runs.findLast(isConstant),
    lowered: runs.findLast((run) => !isConstant(run)),
  };
}

export const knobs = defineChapter({
  scenes: {
    'knobs-a-full': {
      experiment: {
        ...noisyLine(1000),
        optimizer: { type: 'sgd', lr: 0.5 },
        batch: { size: 'full' },
        epochs: 20,
      },
      view: { lossAxis: 'steps' },
    },
    'knobs-b-4': {
      experiment: {
        ...noisyLine(256),
        optimizer: { type: 'sgd', lr: 0.02 },
        batch: { size: 4, order: 'shuffle' },
        epochs: 10,
      },
    },
    'knobs-b-64': {
      experiment: {
        ...noisyLine(256),
        optimizer: { type: 'sgd', lr: 0.02 },
        batch: { size: 64, order: 'shuffle' },
        epochs: 10,
      },
    },
    'knobs-c': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'point', a: -1.5, b: 3 },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 2, order: 'shuffle' },
        epochs: 200,
        seed: 1,
      },
    },
    'knobs-d': {
      experiment: {
        ...noisyLine(256),
        optimizer: { type: 'sgd', lr: 0.02 },
        batch: { size: 'full' },
        epochs: 10,
      },
    },
  },
  beats: {
    1: {
      scene: 'knobs-a-full',
      options: 3,
      answer: 0,
      lights: ['toEnd', 'lossAxis'],
      hasNotes: true,
      variants: [{}, SOME, ONE],
      done: (moment) => {
        const runs = runsOfThousand(moment);
        const areThere = SIZES.every((size) => ofSize(runs, size) !== undefined);
        return areThere && moment.view.lossAxes.includes('samples');
      },
      facts: (moment) => {
        const [full, some, one] = SIZES.map((size) => toTenth(moment, size));
        return {
          full: count(full.steps),
          fullLooks: count(full.looks),
          some: count(some.steps),
          someLooks: count(some.looks),
          one: count(one.steps),
          oneLooks: count(one.looks),
          times: digits(one.steps / some.steps, 2),
        };
      },
      acts: [toEnd, set(SOME), toEnd, set(ONE), toEnd, { is: 'look', lossAxis: 'samples' }],
    },
    2: {
      scene: 'knobs-b-4',
      options: 3,
      answer: 2,
      lights: ['batchSize', 'toEnd'],
      hasNotes: true,
      variants: [{}, { batch: { size: 64 } }],
      done: (moment) => {
        const runs = finishedOnly(moment, 'batch.size');
        return [4, 64].every((size) => ofSize(runs, size) !== undefined);
      },
      acts: [toEnd, set({ batch: { size: 64 } }), toEnd],
    },
    3: {
      scene: 'knobs-b-64',
      options: 3,
      answer: 1,
      lights: ['moreOfBatch', 'toEnd'],
      hasNotes: true,
      done: (moment) => {
        const { batch } = moment.experiment;
        const isLarge = batch.size !== 'full' && batch.size >= 32;
        const isRateLarge = (moment.row(1)?.lr ?? NaN) > 0.1;
        const isNear = above(lastLoss(moment), moment.floor) <= 0.05;
        return (
          isLarge &&
          isRateLarge &&
          isNear &&
          isAtEnd(moment) &&
          only(moment, 'batch', 'optimizer.lr')
        );
      },
      acts: [set({ batch: { lrScaling: 'linear', base: 4 } }), toEnd],
    },
    4: {
      scene: 'knobs-c',
      options: 3,
      answer: 1,
      lights: ['schedule', 'toEnd'],
      hasNotes: true,
      variants: [{}, { schedule: { type: 'cosine' } }],
      done: (moment) => {
        const { constant, lowered } = bySchedule(moment);
        if (constant === undefined || lowered === undefined) return false;
        return above(lowered.last.loss, lowered.floor) <= ARRIVED;
      },
      facts: (moment) => {
        const { constant, lowered } = bySchedule(moment);
        const hovering = above(constant?.hovering ?? NaN, constant?.floor ?? null);
        const left = above(lowered?.last.loss ?? NaN, lowered?.floor ?? null);
        return { hovering: percent(hovering), left: percent(left, 2) };
      },
      acts: [toEnd, set({ schedule: { type: 'cosine' } }), toEnd],
    },
    5: {
      scene: 'knobs-d',
      options: 3,
      answer: 0,
      lights: ['learningRate', 'batchSize', 'schedule', 'toEnd'],
      done: (moment) =>
        isAtEnd(moment) &&
        above(lastLoss(moment), moment.floor) <= ARRIVED &&
        moment.experiment.epochs <= 10 &&
        only(moment, 'optimizer', 'schedule', 'batch', 'epochs'),
      acts: [set({ optimizer: { lr: 0.6 } }), toEnd],
    },
  },
});
