import type { Experiment } from '../../engine/experiment.ts';
import { SEED } from '../../engine/experiment.ts';
import type { FinishedSet, Moment } from '../moment.ts';
import { count, differsOnly, factOf, fixed } from '../predicates.ts';
import { WAVE } from '../wave.ts';
import { defineChapter } from '../chapter.ts';

/** The bottoms of three of them, of loss 0.565, 0.349 and 0.021, the lowest of all. */
const THIRD = { type: 'point', a: 3.6841, b: -0.5443 };
const FLAT = { type: 'point', a: -0.0167, b: 0.2567 };
const BEST = { type: 'point', a: 1.985, b: 0.3412 };

/** Sets of seeds that differ from the scene in these fields alone. */
function setsOf({ lab, scene }: Moment, ...fields: readonly string[]): readonly FinishedSet[] {
  return lab.many.filter(
    ({ experiment, of }) => of === 'seeds' && differsOnly(experiment, scene, ...fields),
  );
}

function setAt(moment: Moment, lr: number) {
  return setsOf(moment, 'optimizer.lr').find(({ experiment }) => experiment.optimizer.lr === lr);
}

function setBy(moment: Moment, schedule: Experiment['schedule']['type']) {
  return setsOf(moment, 'schedule').find(({ experiment }) => experiment.schedule.type === schedule);
}

const leftOf = (set: FinishedSet | undefined) => count(set?.left ?? NaN);
const lossOf = (set: FinishedSet | undefined) => fixed(set?.medianLoss ?? NaN, 3);
const bestOf = (set: FinishedSet | undefined) => count(set?.inBest ?? NaN);

/** Two sets without a seed in common. */
function apart(sets: readonly FinishedSet[]): readonly FinishedSet[] {
  const [one] = sets;
  const other = sets.find(({ experiment, counted }) => {
    const gap = Math.abs(experiment.seed - one.experiment.seed);
    return Math.min(gap, SEED.max + 1 - gap) >= counted;
  });
  return other === undefined ? [] : [one, other];
}

/** How strongly the batches shake: the learning rate for each point of a batch. */
function shakingOf({ optimizer, batch }: Experiment): number {
  return batch.size === 'full' ? 0 : Number((optimizer.lr / batch.size).toPrecision(9));
}

/** Two sets of unlike η/B, the one that shakes more first. */
function unlike(moment: Moment): readonly FinishedSet[] {
  const sets = setsOf(moment, 'optimizer.lr', 'batch.size').toSorted(
    (one, other) => shakingOf(other.experiment) - shakingOf(one.experiment),
  );
  const [first] = sets;
  const last = sets.at(-1);
  const isUnlike = last !== undefined && shakingOf(first.experiment) !== shakingOf(last.experiment);
  return isUnlike ? [first, last] : [];
}

export const escape = defineChapter({
  scenes: {
    'escape-a': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: THIRD,
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 1, order: 'shuffle' },
        epochs: 200,
        seed: 1,
      },
    },
    'escape-b': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: FLAT,
        optimizer: { type: 'sgd', lr: 0.05 },
        batch: { size: 1, order: 'shuffle' },
        epochs: 200,
        seed: 1,
      },
    },
    'escape-c': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: BEST,
        optimizer: { type: 'sgd', lr: 0.2 },
        batch: { size: 1, order: 'shuffle' },
        epochs: 200,
        seed: 1,
      },
    },
    'escape-d': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: THIRD,
        optimizer: { type: 'sgd', lr: 0.2 },
        batch: { size: 4, order: 'shuffle' },
        epochs: 200,
        seed: 1,
      },
    },
    'escape-e': {
      experiment: {
        data: { points: WAVE },
        model: 'sine',
        init: { type: 'point', a: 1, b: 0 },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 1, order: 'shuffle' },
        epochs: 100,
        seed: 1,
      },
    },
  },
  beats: {
    1: {
      scene: 'escape-a',
      options: 3,
      answer: 2,
      lights: ['learningRate'],
      instrument: 'many',
      done: (moment) => setAt(moment, 0.05) !== undefined && setAt(moment, 0.02) !== undefined,
      facts: (moment) => ({ from: leftOf(setAt(moment, 0.05)), to: leftOf(setAt(moment, 0.02)) }),
      acts: [
        { is: 'many', of: 'seeds' },
        { is: 'set', experiment: { optimizer: { lr: 0.02 } } },
        { is: 'many', of: 'seeds' },
      ],
    },
    2: {
      scene: 'escape-b',
      options: 3,
      answer: 1,
      lights: ['seed'],
      instrument: 'many',
      done: (moment) => apart(setsOf(moment, 'seed')).length > 0,
      facts: (moment) => {
        const [one, other] = apart(setsOf(moment, 'seed'));
        return { one: leftOf(one), other: leftOf(other) };
      },
      acts: [
        { is: 'many', of: 'seeds' },
        { is: 'set', experiment: { seed: 201 } },
        { is: 'many', of: 'seeds' },
      ],
    },
    3: {
      scene: 'escape-c',
      options: 3,
      answer: 2,
      instrument: 'many',
      done: (moment) =>
        setsOf(moment, 'optimizer.lr').some(({ experiment }) => experiment.optimizer.lr >= 0.15),
      facts: (moment) => {
        const set = setsOf(moment, 'optimizer.lr').find(
          ({ experiment }) => experiment.optimizer.lr >= 0.15,
        );
        return { stay: bestOf(set) };
      },
      acts: [{ is: 'many', of: 'seeds' }],
    },
    4: {
      scene: 'escape-d',
      options: 3,
      answer: 2,
      lights: ['learningRate', 'batchSize'],
      instrument: 'many',
      done: (moment) => unlike(moment).length > 0,
      facts: (moment) => {
        const [more, less] = unlike(moment);
        return {
          more: leftOf(more),
          less: leftOf(less),
          moreShaking: factOf(more, ({ experiment }) => String(shakingOf(experiment))),
          lessShaking: factOf(less, ({ experiment }) => String(shakingOf(experiment))),
        };
      },
      acts: [
        { is: 'many', of: 'seeds' },
        { is: 'set', experiment: { optimizer: { lr: 0.1 } } },
        { is: 'many', of: 'seeds' },
      ],
    },
    5: {
      scene: 'escape-e',
      options: 3,
      answer: 1,
      lights: ['schedule'],
      instrument: 'many',
      variants: [{}, { schedule: { type: 'cosine' } }],
      done: (moment) =>
        setBy(moment, 'constant') !== undefined && setBy(moment, 'cosine') !== undefined,
      facts: (moment) => {
        const [constant, cosine] = [setBy(moment, 'constant'), setBy(moment, 'cosine')];
        return {
          constant: bestOf(constant),
          cosine: bestOf(cosine),
          constantLoss: lossOf(constant),
          cosineLoss: lossOf(cosine),
        };
      },
      acts: [
        { is: 'many', of: 'seeds' },
        { is: 'set', experiment: { schedule: { type: 'cosine' } } },
        { is: 'many', of: 'seeds' },
      ],
    },
  },
});
