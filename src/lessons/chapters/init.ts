import { defineChapter } from '../chapter.ts';
import { differsOnly, isAtEnd, lastLoss, only } from '../predicates.ts';

const NORMALS = ['lecun-normal', 'xavier-normal', 'he-normal'] as const;
const RULES = ['lecun', 'xavier', 'he'] as const;

const toEnd = { is: 'go', to: 'end' } as const;

export const init = defineChapter({
  scenes: {
    'init-a': {
      experiment: {
        data: { preset: 'five-points' },
        init: { type: 'lecun-normal' },
        optimizer: { type: 'sgd', lr: 0.25 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 7,
      },
    },
    'init-b': {
      experiment: {
        data: { preset: 'noisy-step' },
        model: 'step',
        init: { type: 'he-normal' },
        optimizer: { type: 'sgd', lr: 1 },
        batch: { size: 'full' },
        epochs: 200,
        seed: 23,
      },
    },
  },
  beats: {
    1: {
      scene: 'init-a',
      options: 3,
      answer: 1,
      lights: ['initializer'],
      hasNotes: true,
      variants: NORMALS.map((type) => ({ init: { type } })),
      done: ({ was, scene }) => {
        const seen = was.filter((experiment) => differsOnly(experiment, scene, 'init'));
        return NORMALS.every((type) => seen.some((experiment) => experiment.init.type === type));
      },
      acts: [
        { is: 'set', experiment: { init: { type: 'xavier-normal' } } },
        { is: 'set', experiment: { init: { type: 'he-normal' } } },
      ],
    },
    2: {
      scene: 'init-a',
      options: 3,
      answer: 1,
      done: ({ hasGuessed }) => hasGuessed,
      acts: [],
    },
    3: {
      scene: 'init-a',
      options: 3,
      answer: 2,
      instrument: 'strip',
      done: ({ lab: { strip } }) =>
        strip.activation === 'relu' &&
        strip.weights === 'he' &&
        (strip.tried.relu ?? []).includes('xavier'),
      acts: [
        { is: 'strip', activation: 'relu', weights: 'xavier' },
        { is: 'strip', activation: 'relu', weights: 'he' },
      ],
    },
    4: {
      scene: 'init-a',
      options: 4,
      answer: 3,
      instrument: 'strip',
      done: ({ lab: { strip } }) =>
        strip.activation === 'tanh' &&
        RULES.every((weights) => strip.tried.sigmoid?.includes(weights) === true),
      acts: [
        ...RULES.map((weights) => ({ is: 'strip', activation: 'sigmoid', weights }) as const),
        { is: 'strip', activation: 'tanh', weights: 'xavier' },
      ],
    },
    5: {
      scene: 'init-b',
      options: 3,
      answer: 2,
      lights: ['toEnd', 'model', 'status'],
      hasNotes: true,
      done: (moment) =>
        moment.experiment.model === 'sigmoid' &&
        isAtEnd(moment) &&
        lastLoss(moment) < 0.05 &&
        only(moment, 'model'),
      acts: [toEnd, { is: 'set', experiment: { model: 'sigmoid' } }, toEnd],
    },
  },
});
