import { isLabel, LABELS, LONGEST_LABEL } from '../../src/engine/labels.ts';
import fc from 'fast-check';
import { datasets } from '../../src/engine/datasets/index.ts';
import { LR_SCALINGS, SCALINGS } from '../../src/engine/experiment.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { initializers } from '../../src/engine/initializers/index.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { models } from '../../src/engine/models/index.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { samplers } from '../../src/engine/samplers/index.ts';
import { schedules } from '../../src/engine/schedules/index.ts';
import { isChoiceSetting, isListSetting, isNumberSetting } from '../../src/engine/settings.ts';
import type { NumberSetting, Setting, Settings } from '../../src/engine/settings.ts';
import { experimentOf } from './train.ts';

interface AnyDefinition {
  readonly settings: Settings;
  readonly rules?: readonly { readonly holds: (values: never) => boolean }[];
}
type AnyRegistry = Readonly<Record<string, AnyDefinition>>;

/** Numbers that take long to train are kept to this. */
const MOST_EPOCHS = 6;
const MOST_POINTS = 40;

function numberIn(setting: NumberSetting, most = setting.max): fc.Arbitrary<number> {
  const { min, aboveMin = false, belowMax = false } = setting;
  const max = Math.min(most, setting.max);
  const any = setting.integer
    ? fc.integer({ min: aboveMin ? min + 1 : min, max: belowMax ? max - 1 : max })
    : fc.double({ min, max, minExcluded: aboveMin, maxExcluded: belowMax, noNaN: true });
  const known = fc.constant(Math.min(setting.default, max));
  // −0 is 0 to every reader of an experiment, but not to Object.is.
  return fc.oneof(known, any).map((value) => value + 0);
}

function valueIn(name: string, setting: Setting): fc.Arbitrary<unknown> {
  if (isNumberSetting(setting)) return numberIn(setting, name === 'n' ? MOST_POINTS : setting.max);
  if (isChoiceSetting(setting)) return fc.constantFrom(...setting.options);
  if (isListSetting(setting)) {
    return fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })
      .map((list) => list.toSorted((x, y) => x - y));
  }
  return fc.boolean();
}

/** One of a registry by its id, with a value for each of its settings. */
export function chosenFrom(
  registry: AnyRegistry,
  key: string,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.constantFrom(...Object.keys(registry)).chain((id) => {
    const { settings, rules = [] } = registry[id];
    const values = Object.entries(settings).map(([name, setting]) => [
      name,
      valueIn(name, setting),
    ]);
    const record = fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>);
    return record
      .filter((v) => rules.every(({ holds }) => holds(v as never)))
      .map((v) => ({ [key]: id, ...v }));
  });
}

const coordinate = fc
  .oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  )
  .map((value) => value + 0);

const points = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: MOST_POINTS })
  .map((pairs) => ({ points: pairs }));

const label = fc.string({ minLength: 1, maxLength: LONGEST_LABEL }).filter(isLabel);

/** Points with what they are called, as far as it is known. */
const namedPoints = fc
  .tuple(
    points,
    fc.record(Object.fromEntries(LABELS.map((key) => [key, label])), { requiredKeys: [] }),
  )
  .map(([own, labels]) => ({ ...labels, ...own }));

export const anyBatch = fc
  .record({
    size: fc.oneof(fc.constant('full'), fc.integer({ min: 1, max: 2 * MOST_POINTS })),
    order: fc.constantFrom(...Object.keys(samplers)),
    dropLast: fc.boolean(),
    lrScaling: fc.constantFrom(...LR_SCALINGS),
    base: fc.integer({ min: 1, max: 1000 }),
  })
  // A leftover batch that is all there is cannot be dropped; the smallest data here is one point.
  .map((spec) => (spec.size === 1 ? spec : { ...spec, dropLast: false }));

/** Any experiment of the registries, with few points and few epochs. */
export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({
    version: fc.constant(1),
    data: fc.oneof(
      chosenFrom(datasets, 'preset'),
      points,
      namedPoints,
      fc
        .tuple(chosenFrom(datasets, 'preset'), points)
        .map(([preset, own]) => ({ ...preset, ...own })),
    ),
    scaling: fc.constantFrom(...SCALINGS),
    model: fc.constantFrom(...Object.keys(models)),
    loss: chosenFrom(losses, 'type'),
    init: chosenFrom(initializers, 'type'),
    optimizer: chosenFrom(optimizers, 'type'),
    schedule: chosenFrom(schedules, 'type'),
    batch: anyBatch,
    epochs: fc.integer({ min: 1, max: MOST_EPOCHS }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  })
  .map(experimentOf);
