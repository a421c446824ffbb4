import { drawsFromSeed } from './data.ts';
import { datasets } from './datasets/index.ts';
import type { BatchSpec, DataSpec, Edit, Experiment } from './experiment.ts';
import {
  BATCH_BASE,
  BATCH_SIZE,
  EDIT_AT,
  EPOCHS,
  LR_SCALINGS,
  MOST_POINTS,
  SCALINGS,
  SEED,
} from './experiment.ts';
import type { Fault } from './fault.ts';
import { initializers } from './initializers/index.ts';
import { isLabel, LABELS, LONGEST_LABEL } from './labels.ts';
import type { Labels } from './labels.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import { optimizers } from './optimizers/index.ts';
import { columnsOf } from './points.ts';
import type { Points } from './points.ts';
import { quote } from './quote.ts';
import {
  isFields,
  own,
  parseChosen,
  parseFields,
  parseFlag,
  parseNumber,
  parseOneOf,
  reportUnknown,
} from './readers.ts';
import type { AnyDefinition, Report } from './readers.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules/index.ts';
import { allowsNumber } from './settings.ts';
import type { NumberSetting } from './settings.ts';

export interface Parsed {
  /** What could be read; a field with a fault holds its default. */
  readonly experiment: Experiment;
  readonly faults: readonly Fault[];
}

/** Times in milliseconds and the like are data; no square of a coordinate overflows, by far. */
const LARGEST_COORDINATE = 1e15;

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_COORDINATE;
}

function isPair(value: unknown): value is readonly [number, number] {
  return (
    Array.isArray(value) && value.length === 2 && isCoordinate(value[0]) && isCoordinate(value[1])
  );
}

function isPairTooFar(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

/** Of the points of a list those that are pairs; each that is none is reported. */
function parsePoints(value: unknown, report: Report): Points | null {
  // Of a link alone, which holds many points packed: in JSON they are always a list.
  if (isFields(value) && Object.hasOwn(value, 'packed')) {
    report('data.points', value.packed, { is: 'rule', rule: 'whole' });
    return null;
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_POINTS) {
    report('data.points', value, { is: 'points', most: MOST_POINTS });
    return null;
  }
  const items: readonly unknown[] = value;
  for (const [i, item] of items.entries()) {
    if (isPair(item)) continue;
    const most = isPairTooFar(item) ? { most: '1e15' } : {};
    report('data.points', item, { is: 'point', ...most }, i + 1);
  }
  const points = columnsOf(items.filter(isPair));
  return points.n > 0 ? points : null;
}

/** An object that names no data set is none: there is nothing to draw its settings from. */
function isNameless(value: unknown): boolean {
  return isFields(value) && own(value, 'preset') === undefined;
}

/** Data that are drawn may have a seed of their own, which several runs can share. */
function parsePreset(value: unknown, report: Report): DataSpec {
  if (isNameless(value)) {
    report('data', value, { is: 'data' });
    return parseDataset(undefined, report);
  }
  if (!isFields(value) || !Object.hasOwn(value, 'seed')) return parseDataset(value, report);
  const { seed, ...rest } = value;
  const data = parseDataset(rest, report);
  if (!drawsFromSeed(data)) {
    reportUnknown({ seed }, Object.keys(data), 'data', report);
    return data;
  }
  return { ...data, seed: parseNumber(seed, SEED, 'data.seed', report) };
}

function parseDataset(value: unknown, report: Report): DataSpec {
  return parseChosen(value, datasets, 'preset', 'five-points', 'data', report) as DataSpec;
}

function parseLabels(
  fields: Readonly<Record<string, unknown>>,
  labels: readonly (typeof LABELS)[number][],
  report: Report,
): Labels {
  const given = labels.flatMap((key) => {
    const text = own(fields, key);
    if (text === undefined) return [];
    if (isLabel(text)) return [[key, text] as const];
    report(`data.${key}`, text, { is: 'name', most: LONGEST_LABEL });
    return [];
  });
  const edited = parseFlag(own(fields, 'edited'), false, 'data.edited', report);
  return { ...Object.fromEntries(given), ...(edited ? { edited } : {}) };
}

/** It is edited by having points; called by a name of its own it may be edited since. */
function parseEditedPreset(
  given: unknown,
  origin: Readonly<Record<string, unknown>>,
  report: Report,
): DataSpec {
  const isNamed = Object.hasOwn(origin, 'name');
  const { name, edited, ...ofPreset } = { name: undefined, edited: undefined, ...origin };
  const preset = parsePreset(isNamed ? ofPreset : origin, report);
  const points = parsePoints(given, report);
  if (points === null) return preset;
  const labels = isNamed ? parseLabels({ name, edited }, ['name'], report) : {};
  return { ...preset, ...labels, points };
}

function parseData(value: unknown, report: Report): DataSpec {
  if (isFields(value) && Object.hasOwn(value, 'points')) {
    const { points: given, ...origin } = value;
    if (Object.hasOwn(origin, 'preset')) return parseEditedPreset(given, origin, report);
    reportUnknown(value, ['points', ...LABELS, 'edited'], 'data', report);
    const preset = parsePreset(undefined, report);
    const points = parsePoints(given, report);
    return points === null ? preset : { ...parseLabels(origin, LABELS, report), points };
  }
  if (isFields(value) && Object.hasOwn(value, 'apart')) {
    report('data', value.apart, { is: 'rule', rule: 'apart' });
    return parsePreset(undefined, report);
  }
  return parsePreset(value, report);
}

function parseBatch(value: unknown, path: string, data: DataSpec, report: Report): BatchSpec {
  const fields = parseFields(value, path, report);
  reportUnknown(fields, ['size', 'order', 'dropLast', 'lrScaling', 'base'], path, report);
  const given = own(fields, 'size');
  let size: BatchSpec['size'] = 'full';
  if (typeof given === 'number' && allowsNumber(BATCH_SIZE, given)) size = given;
  else if (given !== undefined && given !== 'full') {
    report(`${path}.size`, given, { is: 'numberOr', range: BATCH_SIZE, word: 'full' });
  }
  const orders = Object.keys(samplers) as (keyof typeof samplers)[];
  const batch: BatchSpec = {
    size,
    order: parseOneOf(own(fields, 'order'), orders, 'shuffle', `${path}.order`, report),
    dropLast: parseFlag(own(fields, 'dropLast'), false, `${path}.dropLast`, report),
    lrScaling: parseOneOf(
      own(fields, 'lrScaling'),
      LR_SCALINGS,
      'none',
      `${path}.lrScaling`,
      report,
    ),
    base: parseNumber(own(fields, 'base'), BATCH_BASE, `${path}.base`, report),
  };
  const leavesNothing = batch.dropLast && batch.size !== 'full' && batch.size > countPoints(data);
  if (!leavesNothing) return batch;
  report(`${path}.dropLast`, true, { is: 'rule', rule: 'dropLastNeedsFullBatch' });
  return { ...batch, dropLast: false };
}

function parseEdit(value: unknown, path: string, data: DataSpec, report: Report): Edit {
  const fields = parseFields(value, path, report);
  reportUnknown(fields, ['at', 'optimizer', 'schedule', 'batch'], path, report);
  const { at, optimizer, schedule, batch } = fields;
  const chosen = <T>(
    given: unknown,
    name: 'optimizer' | 'schedule',
    registry: Readonly<Record<string, AnyDefinition>>,
    byDefault: string,
  ) =>
    given === undefined
      ? {}
      : {
          [name]: parseChosen(given, registry, 'type', byDefault, `${path}.${name}`, report) as T,
        };
  return {
    at: parseNumber(at, EDIT_AT, `${path}.at`, report),
    ...chosen<Edit['optimizer']>(optimizer, 'optimizer', optimizers, 'sgd'),
    ...chosen<Edit['schedule']>(schedule, 'schedule', schedules, 'constant'),
    ...(batch === undefined ? {} : { batch: parseBatch(batch, `${path}.batch`, data, report) }),
  };
}

function parseEdits(value: unknown, data: DataSpec, report: Report): readonly Edit[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report('edits', value, { is: 'list' });
    return [];
  }
  const items: readonly unknown[] = value;
  const edits = items.map((item, i) => parseEdit(item, `edits[${i}]`, data, report));
  const kept: Edit[] = [];
  for (const [i, edit] of edits.entries()) {
    if (edit.at >= (kept.at(-1)?.at ?? 0)) kept.push(edit);
    else report(`edits[${i}].at`, edit.at, { is: 'rule', rule: 'editsInOrder' });
  }
  return kept;
}

/** How many points a data set has, without drawing any. */
export function countPoints(data: DataSpec): number {
  if ('points' in data) return data.points.n;
  if ('n' in data) return data.n;
  const { preset, ...values } = data;
  // Only presets that draw from the seed read the generator, and those have an n.
  const none = { uniform: () => 0, normal: () => 0, below: () => 0 };
  return datasets[preset].points(values, () => none).n;
}

/** Of an experiment, in the order in which they are told. */
export const FIELDS: readonly (keyof Experiment)[] = [
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
  'edits',
];

/**
 * Reads an experiment from foreign JSON. Never throws: what can't be read takes its default and
 * leaves a fault that says where, what, and what is allowed; points that can't be read are left out.
 * @param points in the place of the experiment's own data, which is then not read
 */
export function parseExperiment(json: unknown, points: Points | null = null): Parsed {
  const faults: Fault[] = [];
  const report: Report = (path, got, allowed, row) =>
    faults.push({ path, got: quote(got), allowed, ...(row === undefined ? {} : { row }) });
  const fields = parseFields(json ?? null, '', report);
  reportUnknown(fields, FIELDS, '', report);
  parseNumber(own(fields, 'version'), VERSION, 'version', report);
  const data = points === null ? parseData(own(fields, 'data'), report) : { points };
  const batch = parseBatch(own(fields, 'batch'), 'batch', data, report);
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
    batch,
    epochs: parseNumber(own(fields, 'epochs'), EPOCHS, 'epochs', report),
    seed: parseNumber(own(fields, 'seed'), SEED, 'seed', report),
    edits: parseEdits(own(fields, 'edits'), data, report),
  };
  return { experiment, faults };
}

const VERSION: NumberSetting = { min: 1, max: 1, integer: true, default: 1 };
