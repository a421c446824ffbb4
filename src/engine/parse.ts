import { datasets } from './datasets/index.ts';
import type { Pairs } from './definitions.ts';
import type { BatchSpec, DataSpec, Experiment } from './experiment.ts';
import { BATCH_SIZE, EPOCHS, MOST_POINTS, SCALINGS, SEED } from './experiment.ts';
import type { Allowed, Fault, Rule } from './fault.ts';
import { quote } from './fault.ts';
import { initializers } from './initializers/index.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import { optimizers } from './optimizers/index.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules/index.ts';
import type { NumberSetting, Setting, Settings, SettingValue } from './settings.ts';
import { allowsNumber, defaultsOf, isChoiceSetting, isNumberSetting } from './settings.ts';

export interface Parsed {
  /** What could be read; a field with a fault holds its default. */
  readonly experiment: Experiment;
  readonly faults: readonly Fault[];
}

type Report = (path: string, got: unknown, allowed: Allowed) => void;
type Fields = Readonly<Record<string, unknown>>;

interface AnyRule {
  readonly setting: string;
  readonly rule: Rule;
  readonly holds: (values: Record<string, SettingValue>) => boolean;
}

interface AnyDefinition {
  readonly settings: Settings;
  readonly rules?: readonly AnyRule[];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function parseNumber(value: unknown, setting: NumberSetting, path: string, report: Report): number {
  if (value === undefined) return setting.default;
  if (typeof value === 'number' && allowsNumber(setting, value)) return value;
  report(path, value, { is: 'number', range: setting });
  return setting.default;
}

function parseOneOf<T extends string>(
  value: unknown,
  options: readonly T[],
  byDefault: T,
  path: string,
  report: Report,
): T {
  if (value === undefined) return byDefault;
  const found = options.find((option) => option === value);
  if (found === undefined) report(path, value, { is: 'oneOf', options });
  return found ?? byDefault;
}

function parseFlag(value: unknown, byDefault: boolean, path: string, report: Report): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? byDefault;
  report(path, value, { is: 'trueOrFalse' });
  return byDefault;
}

function parseSetting(
  value: unknown,
  setting: Setting,
  path: string,
  report: Report,
): SettingValue {
  if (isNumberSetting(setting)) return parseNumber(value, setting, path, report);
  if (isChoiceSetting(setting)) {
    return parseOneOf(value, setting.options, setting.default, path, report);
  }
  return parseFlag(value, setting.default, path, report);
}

function parseFields(value: unknown, path: string, report: Report): Fields {
  if (value === undefined) return {};
  if (isFields(value)) return value;
  report(path, value, { is: 'object' });
  return {};
}

function reportUnknown(
  fields: Fields,
  known: readonly string[],
  path: string,
  report: Report,
): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name)) continue;
    const where = path === '' ? name : `${path}.${name}`;
    report(where, fields[name], { is: 'knownField', options: known });
  }
}

/** One entry of a registry: its id under `key`, its settings beside it. */
function parseChosen(
  value: unknown,
  registry: Readonly<Record<string, AnyDefinition>>,
  key: 'type' | 'preset',
  byDefault: string,
  path: string,
  report: Report,
): Record<string, SettingValue> {
  const fields = parseFields(value, path, report);
  const given = own(fields, key);
  const id = parseOneOf(given, Object.keys(registry), byDefault, `${path}.${key}`, report);
  const { settings, rules = [] } = registry[id];
  const chosen: Record<string, SettingValue> = { [key]: id };
  // With the id unreadable the other fields belong to nobody knows what: one fault is enough.
  if (given !== undefined && given !== id) return { ...chosen, ...defaultsOf(settings) };
  reportUnknown(fields, [key, ...Object.keys(settings)], path, report);
  for (const [name, setting] of Object.entries(settings)) {
    chosen[name] = parseSetting(own(fields, name), setting, `${path}.${name}`, report);
  }
  for (const { setting, rule, holds } of rules) {
    if (holds(chosen)) continue;
    report(`${path}.${setting}`, chosen[setting], { is: 'rule', rule });
    return { [key]: id, ...defaultsOf(settings) };
  }
  return chosen;
}

/** Coordinates stay below this, so that no square of one overflows. */
const LARGEST_COORDINATE = 1e12;

function isPair(value: unknown): value is readonly [number, number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((v) => typeof v === 'number' && Math.abs(v) <= LARGEST_COORDINATE)
  );
}

function parsePoints(value: unknown, report: Report): Pairs | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_POINTS) {
    report('data.points', value, { is: 'points', most: MOST_POINTS });
    return null;
  }
  const items: readonly unknown[] = value;
  const wrong = items.findIndex((item) => !isPair(item));
  if (wrong !== -1) report(`data.points[${wrong}]`, items[wrong], { is: 'point' });
  const pairs = items.filter(isPair);
  return pairs.length > 0 ? pairs.map(([x, y]) => [x, y] as const) : null;
}

function parseData(value: unknown, report: Report): DataSpec {
  if (isFields(value) && Object.hasOwn(value, 'points')) {
    reportUnknown(value, ['points'], 'data', report);
    const points = parsePoints(value.points, report);
    if (points !== null) return { points };
    return { preset: 'five-points' };
  }
  return parseChosen(value, datasets, 'preset', 'five-points', 'data', report) as DataSpec;
}

function parseBatch(value: unknown, report: Report): BatchSpec {
  const fields = parseFields(value, 'batch', report);
  reportUnknown(fields, ['size', 'order', 'dropLast'], 'batch', report);
  const given = own(fields, 'size');
  let size: BatchSpec['size'] = 'full';
  if (typeof given === 'number' && allowsNumber(BATCH_SIZE, given)) size = given;
  else if (given !== undefined && given !== 'full') {
    report('batch.size', given, { is: 'numberOr', range: BATCH_SIZE, word: 'full' });
  }
  const orders = Object.keys(samplers) as (keyof typeof samplers)[];
  return {
    size,
    order: parseOneOf(own(fields, 'order'), orders, 'shuffle', 'batch.order', report),
    dropLast: parseFlag(own(fields, 'dropLast'), false, 'batch.dropLast', report),
  };
}

function countPoints(data: DataSpec): number {
  if ('points' in data) return data.points.length;
  if ('n' in data) return data.n;
  const { preset, ...values } = data;
  // Only presets that draw from the seed read the generator, and those have an n.
  return datasets[preset].points(values, { uniform: () => 0, normal: () => 0, below: () => 0 })
    .length;
}

const FIELDS: readonly (keyof Experiment)[] = [
  'version',
  'data',
  'scaling',
  'model',
  'loss',
  'init',
  'optimizer',
  'schedule',
  'batch',
  'epochs',
  'seed',
];

/**
 * Reads an experiment from foreign JSON. Never throws: what can't be read takes its default and
 * leaves a fault that says where, what, and what is allowed.
 */
export function parseExperiment(json: unknown): Parsed {
  const faults: Fault[] = [];
  const report: Report = (path, got, allowed) => faults.push({ path, got: quote(got), allowed });
  const fields = parseFields(json ?? null, '', report);
  reportUnknown(fields, FIELDS, '', report);
  parseNumber(own(fields, 'version'), VERSION, 'version', report);
  const data = parseData(own(fields, 'data'), report);
  const batch = parseBatch(own(fields, 'batch'), report);
  const leavesNothing = batch.dropLast && batch.size !== 'full' && batch.size > countPoints(data);
  if (leavesNothing) {
    report('batch.dropLast', true, { is: 'rule', rule: 'dropLastNeedsFullBatch' });
  }
  const chosen = (
    name: 'loss' | 'init' | 'optimizer' | 'schedule',
    registry: Readonly<Record<string, AnyDefinition>>,
    byDefault: string,
  ) => parseChosen(own(fields, name), registry, 'type', byDefault, name, report);
  const modelIds = Object.keys(models) as (keyof typeof models)[];
  const experiment: Experiment = {
    version: 1,
    data,
    scaling: parseOneOf(own(fields, 'scaling'), SCALINGS, 'none', 'scaling', report),
    model: parseOneOf(own(fields, 'model'), modelIds, 'line', 'model', report),
    // parseChosen gives each setting of the chosen definition a value of its own kind.
    loss: chosen('loss', losses, 'mse') as Experiment['loss'],
    init: chosen('init', initializers, 'he-normal') as Experiment['init'],
    optimizer: chosen('optimizer', optimizers, 'sgd') as Experiment['optimizer'],
    schedule: chosen('schedule', schedules, 'constant') as Experiment['schedule'],
    batch: leavesNothing ? { ...batch, dropLast: false } : batch,
    epochs: parseNumber(own(fields, 'epochs'), EPOCHS, 'epochs', report),
    seed: parseNumber(own(fields, 'seed'), SEED, 'seed', report),
  };
  return { experiment, faults };
}

const VERSION: NumberSetting = { min: 1, max: 1, integer: true, default: 1 };
