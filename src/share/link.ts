import type { DataSpec, Edit, Experiment } from '../engine/experiment.ts';
import { LABELS } from '../engine/labels.ts';
import { jsonOf } from '../engine/json.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Parsed } from '../engine/parse.ts';
import { quoteName } from '../engine/quote.ts';
import { repeatedKeys } from '../engine/repeatedKeys.ts';
import { numberText } from './numberText.ts';
import { packed, unpacked } from './packed.ts';
import { fieldsIn, repeatsIn } from './repeats.ts';
import type { LinkField } from './repeats.ts';
import { isOfView } from './viewLink.ts';

/**
 * The experiment as the address bar holds it: a flat list of dotted fields that a person can read
 * and edit, e.g. `v=1&data=women&data.units=us&optimizer=sgd&optimizer.lr=0.05&batch.size=2`.
 * A group's own name stands for its `type` or `preset`; points are `x,y;x,y`, or many of them packed.
 */

const GROUP_KEY: Readonly<Record<string, string>> = {
  data: 'preset',
  loss: 'type',
  init: 'type',
  optimizer: 'type',
  schedule: 'type',
};

/** Nothing but a name or a number with a dot in it: no escapes make it unreadable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:2C|3B|5B|5D|3A)/g, decodeURIComponent);
}

/** Lists and what is in them, as JSON, with short numbers. */
function jsonText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}:${jsonText(inner)}`,
  );
  return `{${fields.join()}}`;
}

/** Edits without the settings that are as they come, which a reader fills in. */
function shortEdits(edits: readonly unknown[]): readonly unknown[] {
  return (edits as Experiment['edits']).map(shortEdit);
}

function shortEdit({ at, optimizer, schedule, batch }: Edit): object {
  return {
    at,
    ...(optimizer === undefined ? {} : { optimizer: unusual('optimizer', optimizer) }),
    ...(schedule === undefined ? {} : { schedule: unusual('schedule', schedule) }),
    ...(batch === undefined ? {} : { batch: unusual('batch', batch) }),
  };
}

/** The type of a rule, the size of a batch, and those of the settings that differ from the defaults. */
function unusual(group: 'optimizer' | 'schedule' | 'batch', rule: object): object {
  const type = 'type' in rule ? { type: rule.type } : {};
  const defaults = parseExperiment({ [group]: type }).experiment[group];
  const usual = defaults as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.entries(rule).filter(
    ([name, value]) =>
      name === 'type' || name === 'size' || jsonText(usual[name]) !== jsonText(value),
  );
  return Object.fromEntries(fields);
}

/** What a person still reads and edits, in characters; points in longer text are packed. */
const MOST_READABLE = 500;
/** Before those. */
const PACKED = '~';

/** Of the shortest pair and what parts it from the next: `0,0;`. */
const SHORTEST_PAIR = 4;

function pointsText(pairs: readonly (readonly number[])[]): string {
  if (SHORTEST_PAIR * pairs.length <= MOST_READABLE) {
    const text = pairs.map((pair) => pair.map(numberText).join()).join(';');
    if (text.length <= MOST_READABLE) return text;
  }
  return PACKED + packed(pairs);
}

function flatten(value: object, prefix: string): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (path === 'data.points' && Array.isArray(inner)) return [[path, pointsText(inner)] as const];
    if (path === 'edits' && Array.isArray(inner))
      return [[path, jsonText(shortEdits(inner))] as const];
    if (Array.isArray(inner)) return [[path, jsonText(inner)] as const];
    if (typeof inner === 'object' && inner !== null) return flatten(inner, path);
    const text = typeof inner === 'number' ? numberText(inner) : String(inner);
    return [[GROUP_KEY[prefix] === name ? prefix : path, text] as const];
  });
}

/** Of more points than this a link does not hold any: it says how many they are. */
export const MOST_IN_LINK = 20_000;

/** Whether a link to these data is without them. */
export function areApart(data: DataSpec): boolean {
  return 'points' in data && data.points.n > MOST_IN_LINK;
}

/** Whether it says that the data of a link are not in it. */
export function isApart({ allowed }: Fault): boolean {
  return allowed.is === 'rule' && allowed.rule === 'apart';
}

function jsonInLink(experiment: Experiment): object {
  const { data } = experiment;
  if (!('points' in data) || !areApart(data)) return jsonOf(experiment);
  const { points, ...labels } = data;
  return { ...experiment, data: { ...labels, apart: points.n } };
}

/** The fields that differ from what a reader fills in for a field left out. */
export function withoutDefaults(experiment: Experiment): (readonly [string, string])[] {
  // Defaults depend on the chosen types, so they are asked of the parser for these very types.
  const { data, loss, init, optimizer, schedule } = experiment;
  const bare = parseExperiment({
    // Points always stand in a link: any will do here.
    data: 'preset' in data ? { preset: data.preset } : { points: [[0, 0]] },
    loss: { type: loss.type },
    init: { type: init.type },
    optimizer: { type: optimizer.type },
    schedule: { type: schedule.type },
  }).experiment;
  const defaults = new Map(flatten(bare, ''));
  const always = new Set(['data', 'data.points', 'optimizer', 'seed']);
  const defaultTypes = new Map(flatten(parseExperiment({}).experiment, ''));
  return flatten(jsonInLink(experiment), '').filter(([path, text]) => {
    if (always.has(path)) return true;
    return (path in GROUP_KEY ? defaultTypes : defaults).get(path) !== text;
  });
}

/** The part of the address after `#`. */
export function linkOf(experiment: Experiment): string {
  const fields = withoutDefaults(experiment).filter(([path]) => path !== 'version');
  return linkText([['v', String(experiment.version)] as const, ...fields]);
}

export function linkText(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([path, text]) => `${path}=${encode(text)}`).join('&');
}

/** A list as JSON writes it; text that is none stays text, for the parser to refuse. */
function listOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function valueOf(text: string): unknown {
  if (text.startsWith('[')) return listOf(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}

function pointsOf(text: string): unknown {
  if (text === '') return [];
  // What is not all there is handed on as it came, for the parser to refuse.
  if (text.startsWith(PACKED)) return unpacked(text.slice(1), MOST_IN_LINK) ?? { packed: text };
  return text.split(';').map((pair) => pair.split(',').map(valueOf));
}

/** No prototype: a name in a link (`__proto__`) must not reach what all objects share. */
function bareFields(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/**
 * The field of a link under the one name that it has in an experiment: `data` and `data.preset`
 * are one.
 * @returns its group, empty for the experiment itself, and its name within it
 */
function placeOf(path: string): readonly [group: string, name: string] {
  const [head, ...rest] = path.split('.');
  if (path === 'v') return ['', 'version'];
  if (!Object.hasOwn(GROUP_KEY, head) && head !== 'batch') return ['', path];
  return [head, rest.length > 0 ? rest.join('.') : (GROUP_KEY[head] ?? 'size')];
}

/** Names that stand more than once in an object of a list, whose last value is read. */
function repeatsInLists(path: string, text: string): readonly Fault[] {
  if (!text.startsWith('[') || !Array.isArray(listOf(text))) return [];
  return repeatedKeys(text).map(({ path: within, got }) => ({
    path: quoteName(path) + within,
    got,
    allowed: { is: 'rule', rule: 'givenOnce' },
  }));
}

const IS_LABEL: ReadonlySet<string> = new Set(LABELS.map((key) => `data.${key}`));

/** A name is text also where it reads like a number. */
function readerOf(path: string): (text: string) => unknown {
  if (path === 'data.points') return pointsOf;
  return IS_LABEL.has(path) ? (text) => text : valueOf;
}

/** Fields of a link as the experiment that they describe, in JSON. */
export function jsonFrom(fields: readonly LinkField[]): Readonly<Record<string, unknown>> {
  const json = bareFields();
  const fieldsOf = (group: string) => (json[group] ??= bareFields()) as Record<string, unknown>;
  for (const [path, text] of fields) {
    const [group, name] = placeOf(path);
    const value = readerOf(path)(text);
    (group === '' ? json : fieldsOf(group))[name] = value;
  }
  return json;
}

/** The fields of a link that are there more than once, under one name or two, or within a list. */
export function repeatedFields(fields: readonly LinkField[]): readonly Fault[] {
  return [
    ...repeatsIn(fields, (path) => placeOf(path).join('.')),
    ...fields.flatMap(([path, text]) => repeatsInLists(path, text)),
  ];
}

/**
 * Reads the experiment of a link, the first where there are several; what can't be read takes its
 * default and leaves a fault. Never throws.
 */
export function experimentFromLink(fragment: string): Parsed {
  const fields = fieldsIn(fragment).filter(([path]) => !isOfView(path) && !isOfRuns(path));
  const { experiment, faults } = parseExperiment(jsonFrom(fields));
  return { experiment, faults: [...repeatedFields(fields), ...faults] };
}

/** Whether a field is about one of several runs, and not of the first one's experiment. */
export function isOfRuns(path: string): boolean {
  return /^(?:active|run\d+\..*)$/s.test(path);
}
