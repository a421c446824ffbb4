import type { Experiment } from '../engine/experiment.ts';
import { jsonOf } from '../engine/json.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Parsed } from '../engine/parse.ts';
import { isOfView } from './viewLink.ts';

/**
 * The experiment as the address bar holds it: a flat list of dotted fields that a person can read
 * and edit, e.g. `v=1&data=women&data.units=us&optimizer=sgd&optimizer.lr=0.05&batch.size=2`.
 * A group's own name stands for its `type` or `preset`; points are `x,y;x,y`.
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

function flatten(value: object, prefix: string): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (path === 'data.points' && Array.isArray(inner)) return [[path, inner.join(';')] as const];
    if (Array.isArray(inner)) return [[path, JSON.stringify(inner)] as const];
    if (typeof inner === 'object' && inner !== null) return flatten(inner, path);
    return [[GROUP_KEY[prefix] === name ? prefix : path, String(inner)] as const];
  });
}

/** The fields that differ from what a reader fills in for a field left out. */
function withoutDefaults(experiment: Experiment): (readonly [string, string])[] {
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
  return flatten(jsonOf(experiment), '').filter(([path, text]) => {
    if (always.has(path)) return true;
    return (path in GROUP_KEY ? defaultTypes : defaults).get(path) !== text;
  });
}

/** The part of the address after `#`. */
export function linkOf(experiment: Experiment): string {
  const fields = withoutDefaults(experiment).filter(([path]) => path !== 'version');
  return [['v', String(experiment.version)] as const, ...fields]
    .map(([path, text]) => `${path}=${encode(text)}`)
    .join('&');
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
  return text.split(';').map((pair) => pair.split(',').map(valueOf));
}

/** No prototype: a name in a link (`__proto__`) must not reach what all objects share. */
function bareFields(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Reads a link; what can't be read takes its default and leaves a fault. Never throws. */
export function experimentFromLink(fragment: string): Parsed {
  const json = bareFields();
  const fieldsOf = (group: string) => (json[group] ??= bareFields()) as Record<string, unknown>;
  for (const [path, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    if (isOfView(path)) continue;
    const [head, ...rest] = path.split('.');
    if (path === 'v') json.version = valueOf(text);
    else if (path === 'data.points') fieldsOf('data').points = pointsOf(text);
    else if (Object.hasOwn(GROUP_KEY, head) || head === 'batch') {
      fieldsOf(head)[rest.length > 0 ? rest.join('.') : (GROUP_KEY[head] ?? 'size')] =
        valueOf(text);
    } else json[path] = valueOf(text);
  }
  return parseExperiment(json);
}
