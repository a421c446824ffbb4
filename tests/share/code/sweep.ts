import { datasets } from '../../../src/engine/datasets/index.ts';
import { LR_SCALINGS, SCALINGS } from '../../../src/engine/experiment.ts';
import { initializers } from '../../../src/engine/initializers/index.ts';
import { losses } from '../../../src/engine/losses/index.ts';
import { models } from '../../../src/engine/models/index.ts';
import { optimizers } from '../../../src/engine/optimizers/index.ts';
import { samplers } from '../../../src/engine/samplers/index.ts';
import { schedules } from '../../../src/engine/schedules/index.ts';
import { isChoiceSetting, isListSetting, isNumberSetting } from '../../../src/engine/settings.ts';
import type { Setting, Settings } from '../../../src/engine/settings.ts';

type Json = Readonly<Record<string, unknown>>;
export interface Case {
  readonly name: string;
  readonly experiment: Json;
}

/** Twelve points, five at a time: 5, 5, 2. Fifteen steps. */
const BASE: Json = {
  data: { preset: 'noisy-line', n: 12, noise: 0.3 },
  init: { type: 'point', a: -1, b: 0.5 },
  optimizer: { type: 'sgd', lr: 0.05 },
  batch: { size: 5 },
  epochs: 5,
  seed: 7,
};

const named = (name: string, changes: Json): Case => ({
  name,
  experiment: { ...BASE, ...changes },
});

/** Values of a setting that are not its default. */
function others(setting: Setting): readonly unknown[] {
  if (isChoiceSetting(setting)) return setting.options.filter((each) => each !== setting.default);
  if (isListSetting(setting)) return [[2, 5, 9]];
  if (!isNumberSetting(setting)) return [!setting.default];
  // A whole number is a length: within the run, and longer than it.
  if (setting.integer === true) return [Math.max(setting.min, 3), 40];
  return [setting.default === 0 ? 0.05 : setting.default * 0.9];
}

interface Definition {
  readonly settings: Settings;
  readonly rules?: readonly { readonly holds: (values: never) => boolean }[];
}

/** Each entry of a registry as it is, and with each of its settings changed alone. */
function varied(
  registry: Readonly<Record<string, Definition>>,
  base: (id: string) => Json,
): readonly Json[] {
  return Object.entries(registry).flatMap(([id, { settings, rules = [] }]) => {
    const changed = Object.entries(settings).flatMap(([name, setting]) =>
      others(setting).map((value) => ({ ...base(id), [name]: value })),
    );
    const defaults = Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [name, setting.default]),
    );
    const holds = (values: Json) =>
      rules.every((rule) => rule.holds({ ...defaults, ...values } as never));
    return [base(id), ...changed.filter((values) => holds(values))];
  });
}

const sentence = (part: Json) => Object.values(part).join(' ');

const ofOptimizers = [
  ...varied(optimizers, (type) => ({ type, lr: 0.05 })),
  { type: 'sgd', lr: 0.05, momentum: 0.9, dampening: 0.3, weightDecay: 0.1 },
  { type: 'sgd', lr: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.1 },
  { type: 'rmsprop', lr: 0.05, centered: true, momentum: 0.5 },
].map((optimizer) => named(`optimizer ${sentence(optimizer)}`, { optimizer }));

const scheduled = [
  ...varied(schedules, (type) => ({ type })),
  // A loss that is no better at once, so that the rate falls.
  { type: 'reduce-on-plateau', patience: 0, threshold: 0.9, cooldown: 1, minLr: 0.001 },
  // What PyTorch's own class refuses.
  { type: 'one-cycle', totalSteps: 10, pctStart: 0.1, annealStrategy: 'linear' },
];
const ofSchedules = scheduled.flatMap((schedule) => [
  named(`schedule ${sentence(schedule)}`, { schedule }),
  ...('every' in schedule || schedule.type === 'constant'
    ? []
    : [named(`schedule ${sentence(schedule)} by epochs`, { schedule: byEpochs(schedule) })]),
]);

function byEpochs(schedule: Json): Json {
  return { ...schedule, every: 'epoch' };
}

const ofModels = Object.keys(models).flatMap((model) =>
  Object.keys(losses).map((type) =>
    named(`${model} by ${type}`, { model, loss: { type }, data: { preset: 'five-points' } }),
  ),
);

const ofStarts = varied(initializers, (type) => ({ type })).map((init) =>
  named(`start ${sentence(init)}`, { init }),
);

const ofBatches = [
  ...Object.keys(samplers).flatMap((order) =>
    [1, 5, 'full'].map((size) => named(`${order} ${size}`, { batch: { size, order } })),
  ),
  named('a leftover batch that is dropped', { batch: { size: 5, dropLast: true } }),
  ...LR_SCALINGS.map((lrScaling) =>
    named(`the rate by the batch, ${lrScaling}`, {
      batch: { size: 5, lrScaling, base: 2 },
      schedule: { type: 'cosine', etaMin: 0.01 },
    }),
  ),
  named('the rate by the batch, on a plateau', {
    batch: { size: 5, lrScaling: 'linear', base: 2 },
    schedule: { type: 'reduce-on-plateau', patience: 0, threshold: 0.9, minLr: 0.01 },
  }),
];

const ofData = [
  ...Object.keys(datasets).map((preset) =>
    named(`data ${preset}`, { data: { preset }, scaling: 'xy', epochs: 1 }),
  ),
  ...SCALINGS.map((scaling) => named(`scaling ${scaling}`, { scaling })),
  named('points far from 0, standardised', {
    data: { points: [1, 2, 4, 7].map((x) => [1e9 + x, 1e7 - x * x]) },
    scaling: 'xy',
  }),
  named('one x alone, standardised', {
    data: { points: [1, 2, 4, 7].map((y) => [3, y]) },
    scaling: 'x',
  }),
];

const [FIRST, SECOND] = [5, 9];
const adam = { type: 'adam', lr: 0.05 };

/** Changed along the way: the rate alone, the rule, the schedule, and several at one step. */
const ofEdits = [
  ...scheduled.flatMap((schedule) => [
    named(`${sentence(schedule)}, then another rate`, {
      schedule,
      edits: [{ at: FIRST, optimizer: { type: 'sgd', lr: 0.02 } }],
    }),
    named(`${sentence(schedule)}, then another rule`, {
      schedule,
      edits: [
        { at: FIRST, optimizer: { type: 'sgd', lr: 0.02, momentum: 0.9 } },
        { at: SECOND, optimizer: adam },
      ],
    }),
    named(`constant, then ${sentence(schedule)}`, { edits: [{ at: FIRST, schedule }] }),
    named(`${sentence(schedule)}, then exponential by epochs and another rule`, {
      schedule,
      edits: [
        { at: 0, optimizer: { type: 'sgd', lr: 0.04 } },
        { at: SECOND, optimizer: adam, schedule: { type: 'exponential', every: 'epoch' } },
      ],
    }),
  ]),
  named('momentum that survives a new rate, and not another rule and back', {
    optimizer: { type: 'sgd', lr: 0.02, momentum: 0.9 },
    edits: [
      { at: 3, optimizer: { type: 'sgd', lr: 0.01, momentum: 0.9 } },
      { at: 6, optimizer: adam },
      { at: 6, optimizer: { type: 'sgd', lr: 0.01, momentum: 0.9 } },
      { at: 10_000, optimizer: adam },
    ],
  }),
];

const plateau = { type: 'reduce-on-plateau', patience: 0, threshold: 0.9, minLr: 0.001 };

/** Other batches along the way, in the midst of an epoch and at its end, in every order. */
const ofRebatching = [
  ...scheduled.flatMap((schedule) => [
    named(`${sentence(schedule)}, then other batches`, {
      schedule,
      edits: [{ at: FIRST, batch: { size: 3 } }],
    }),
    ...('every' in schedule || schedule.type === 'constant'
      ? []
      : [
          named(`${sentence(schedule)} by epochs, then other batches and a rule`, {
            schedule: byEpochs(schedule),
            edits: [
              { at: FIRST, batch: { size: 4, order: 'replacement' } },
              { at: SECOND, optimizer: adam },
            ],
          }),
        ]),
  ]),
  ...Object.keys(samplers).map((order) =>
    named(`all points, then ${order}, then all again`, {
      batch: { size: 'full' },
      edits: [
        { at: 2, batch: { size: 5, order } },
        { at: 4, batch: { size: 5, order, dropLast: true } },
        { at: 7, batch: { size: 'full' } },
      ],
    }),
  ),
  ...[{ type: 'constant' }, { type: 'cosine', etaMin: 0.01 }, plateau].map((schedule) =>
    named(`${sentence(schedule)}, the rate by batches that change`, {
      schedule,
      edits: [
        { at: FIRST, batch: { size: 3, lrScaling: 'sqrt', base: 2 } },
        { at: SECOND, batch: { size: 2, lrScaling: 'linear', base: 4 } },
        { at: SECOND, optimizer: { type: 'sgd', lr: 0.02 } },
        { at: 11, optimizer: adam, batch: { size: 'full' } },
      ],
    }),
  ),
  named('a plateau, other batches, and a constant rate and a falling one', {
    schedule: plateau,
    edits: [
      { at: 4, batch: { size: 2 } },
      { at: 8, schedule: { type: 'constant' } },
      { at: 11, schedule: { type: 'exponential' }, batch: { size: 5 } },
    ],
  }),
  named('a plateau, and other batches at the same step', {
    edits: [
      { at: 4, schedule: plateau },
      { at: 4, batch: { size: 3 } },
    ],
  }),
  named('other batches in the last epoch', { edits: [{ at: 14, batch: { size: 2 } }] }),
  named('other batches before the first step', { edits: [{ at: 0, batch: { size: 2 } }] }),
  named('other batches once the run has ended', { edits: [{ at: 15, batch: { size: 2 } }] }),
];

/** Runs out of all bounds, whose last rows count, too. */
const ofDivergence = [
  named('a line that runs away', { optimizer: { type: 'sgd', lr: 1 }, epochs: 300 }),
  // The sum of the squares overflows some steps before their mean does.
  named('a line that runs away slowly', {
    optimizer: { type: 'sgd', lr: 1.1 },
    batch: { size: 'full' },
    epochs: 2000,
  }),
  named('two layers that run away', {
    model: 'deep-linear',
    data: { preset: 'product', n: 12 },
    optimizer: { type: 'sgd', lr: 1 },
    epochs: 300,
  }),
  // Of a gradient of 0 no rate is too large: the run goes on, far beyond what a float holds.
  ...[
    { type: 'sgd', lr: 0.05 },
    { ...adam, beta1: 0.99999 },
  ].map((optimizer) =>
    named(`a rate without bounds, ${optimizer.type}`, {
      model: 'step',
      optimizer,
      schedule: { type: 'exponential', gamma: 2 },
      batch: { size: 6, lrScaling: 'linear', base: 1 },
      edits: [{ at: 1200, optimizer: { ...optimizer, weightDecay: 0.1, lr: 1e-6 } }],
      epochs: 620,
    }),
  ),
  named('a rule that divides by 0', {
    data: { points: [[1, 2]] },
    init: { type: 'point', a: 1, b: 1 },
    optimizer: { type: 'rmsprop', lr: 0.1, eps: 0 },
    batch: { size: 'full' },
  }),
];

/** Every definition, every setting of it, every order, every kind of change along the way. */
export const SWEEP: readonly Case[] = [
  ...ofOptimizers,
  ...ofSchedules,
  ...ofModels,
  ...ofStarts,
  ...ofBatches,
  ...ofData,
  ...ofEdits,
  ...ofRebatching,
  ...ofDivergence,
];
