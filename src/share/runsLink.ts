import type { Experiment } from '../engine/experiment.ts';
import type { Fault } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import { quote, quoteName } from '../engine/quote.ts';
import {
  experimentFromLink,
  isOfRuns,
  jsonFrom,
  linkOf,
  linkText,
  repeatedFields,
  withoutDefaults,
} from './link.ts';
import { fieldsIn } from './repeats.ts';
import type { LinkField } from './repeats.ts';
import { isOfView } from './viewLink.ts';

/**
 * Several runs as the address bar holds them: the first is the link's experiment, and each other one
 * is that with what stands under its number instead, e.g.
 * `v=1&optimizer=sgd&seed=7&run2.optimizer=adam&run2.optimizer.lr=0.1&run2.name=fast&active=2`.
 * A group that is given stands whole: what is left out of it takes its default, not the first run's.
 */

/** So many runs a link may have. */
export const MOST_RUNS = 8;

/** What a run may have of its own; all else is the objective, which is that of all. */
export const OWN = ['init', 'optimizer', 'schedule', 'batch', 'epochs', 'seed', 'edits'] as const;

/** The field of a group that is always written, so that it is seen to be given. */
const HEADS: Readonly<Partial<Record<(typeof OWN)[number], string>>> = { batch: 'batch.size' };

/** A run with what the list of runs says of it. */
export interface LinkedRun {
  readonly experiment: Experiment;
  readonly name: string | null;
  readonly isHidden: boolean;
  /** Of its colour, marker and dash: 0 to 7. */
  readonly slot: number;
}

export interface LinkedRuns {
  readonly runs: readonly LinkedRun[];
  /** The place of the one that the controls change. */
  readonly active: number;
}

function headOf(path: string): string {
  return path.split('.', 1)[0];
}

/** The fields in which a run differs from the first. */
function ownFields(experiment: Experiment, first: Experiment): readonly LinkField[] {
  const fields = withoutDefaults(experiment);
  return OWN.flatMap((group): readonly LinkField[] => {
    if (JSON.stringify(experiment[group]) === JSON.stringify(first[group])) return [];
    if (group === 'edits' && experiment.edits.length === 0) return [[group, '[]']];
    const head = HEADS[group] ?? group;
    const value: unknown = experiment[group];
    const chosen = group === 'batch' ? experiment.batch.size : (value as { type?: string }).type;
    const given = fields.filter(([path]) => headOf(path) === group && path !== head);
    const text = fields.find(([path]) => path === head)?.[1] ?? String(chosen ?? value);
    return [[head, text], ...given];
  });
}

function listFields({ name, isHidden, slot }: LinkedRun, at: number): readonly LinkField[] {
  return [
    ...(name === null ? [] : [['name', name] as const]),
    ...(isHidden ? [['hidden', 'true'] as const] : []),
    ...(slot === at ? [] : [['colour', String(slot + 1)] as const]),
  ];
}

/** The part of the address after `#` that is about the runs; of a single one just its experiment. */
export function runsLinkOf({ runs, active }: LinkedRuns): string {
  const [first] = runs;
  const fields = runs.flatMap((run, at): readonly LinkField[] => {
    const own = at === 0 ? [] : ownFields(run.experiment, first.experiment);
    const all = [...own, ...listFields(run, at)];
    // A run that differs in nothing is there all the same.
    const shown = all.length === 0 && at > 0 ? [['colour', String(at + 1)] as const] : all;
    return shown.map(([path, text]) => [`run${at + 1}.${path}`, text] as const);
  });
  const chosen: readonly LinkField[] = active > 0 ? [['active', String(active + 1)]] : [];
  const all = [...fields, ...chosen];
  const link = linkOf(first.experiment);
  return all.length === 0 ? link : `${link}&${linkText(all)}`;
}

/** A whole number on [1, most]; null where the text is none. */
function countOf(text: string, most: number): number | null {
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  return count >= 1 && count <= most ? count : null;
}

const WHOLE = { min: 1, max: MOST_RUNS, integer: true };

interface Numbered {
  readonly number: number;
  readonly fields: readonly LinkField[];
}

/** The fields of each run by its number. */
function byNumber(fields: readonly LinkField[], faults: Fault[]): readonly Numbered[] {
  const runs = new Map<number, LinkField[]>();
  for (const [path, text] of fields) {
    const [, digits, name] = /^run(\d+)\.(.*)$/s.exec(path) ?? [];
    if (digits === undefined) continue;
    const number = countOf(digits, MOST_RUNS);
    if (number === null) {
      const options = Array.from({ length: MOST_RUNS }, (_, k) => `run${k + 1}`);
      faults.push({
        path: quoteName(path),
        got: quote(text),
        allowed: { is: 'knownField', options },
      });
    } else runs.set(number, [...(runs.get(number) ?? []), [name, text]]);
  }
  return [...runs]
    .map(([number, own]) => ({ number, fields: own }))
    .toSorted((p, q) => p.number - q.number);
}

/** More than any list has room for: names come from strangers, too. */
export const MOST_NAME = 60;

export function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= MOST_NAME && !/\p{Cc}/u.test(text);
}

const OF_LIST = ['name', 'hidden', 'colour'];

/** One run of a link, as far as it can be read. */
function readRun(
  { number, fields }: Numbered,
  json: Readonly<Record<string, unknown>>,
  at: number,
  faults: Fault[],
): LinkedRun {
  const under = (path: string) => `run${number}.${path}`;
  const told = (name: string) => fields.find(([path]) => path === name)?.[1] ?? null;
  const own = fields.filter(([path]) => !OF_LIST.includes(path));
  const known: readonly string[] = number === 1 ? [] : OWN;
  const given = own.filter(([path]) => known.includes(headOf(path)));
  for (const [path, text] of own) {
    if (known.includes(headOf(path))) continue;
    const options = [...known, ...OF_LIST].map(under);
    faults.push({
      path: quoteName(under(path)),
      got: quote(text),
      allowed: { is: 'knownField', options },
    });
  }
  for (const fault of repeatedFields(fields)) faults.push({ ...fault, path: under(fault.path) });
  const parsed = parseExperiment({ ...json, ...jsonFrom(given) });
  const groups = new Set(given.map(([path]) => headOf(path)));
  // What the first run is told of already is not told again of one that has it from there.
  for (const fault of parsed.faults) {
    const isOwn = groups.has(headOf(fault.path).replace(/\[.*/s, ''));
    if (isOwn) faults.push({ ...fault, path: under(fault.path) });
  }
  const name = told('name');
  const isNamed = name !== null && isName(name);
  if (name !== null && !isNamed) {
    const allowed = { is: 'name', most: MOST_NAME } as const;
    faults.push({ path: under('name'), got: quote(name), allowed });
  }
  const hidden = told('hidden');
  if (hidden !== null && hidden !== 'true' && hidden !== 'false') {
    const allowed = { is: 'oneOf', options: ['true', 'false'] } as const;
    faults.push({ path: under('hidden'), got: quote(hidden), allowed });
  }
  const colour = told('colour');
  const slot = colour === null ? at + 1 : countOf(colour, MOST_RUNS);
  if (slot === null) {
    const allowed = { is: 'number', range: WHOLE } as const;
    faults.push({ path: under('colour'), got: quote(colour), allowed });
  }
  return {
    experiment: parsed.experiment,
    name: isNamed ? name : null,
    isHidden: hidden === 'true',
    slot: (slot ?? at + 1) - 1,
  };
}

/** Each with a colour of its own: where two have the same, the later takes the first that is free. */
export function apart(runs: readonly LinkedRun[]): readonly LinkedRun[] {
  const taken = new Set<number>();
  return runs.map((run) => {
    const free = Array.from({ length: MOST_RUNS }, (_, k) => k).find((k) => !taken.has(k));
    const slot = taken.has(run.slot) ? (free ?? 0) : run.slot;
    taken.add(slot);
    return { ...run, slot };
  });
}

/**
 * Reads the runs of a link; what can't be read takes its default and leaves a fault that names the
 * run, and the others are as they should be. Never throws.
 */
export function runsFromLink(fragment: string): LinkedRuns & { readonly faults: readonly Fault[] } {
  const fields = fieldsIn(fragment);
  const first = experimentFromLink(fragment);
  const faults = [...first.faults];
  const ofRuns = fields.filter(([path]) => isOfRuns(path));
  const json = jsonFrom(fields.filter(([path]) => !isOfRuns(path) && !isOfView(path)));
  const numbered = byNumber(ofRuns, faults);
  const one = numbered.find(({ number }) => number === 1) ?? { number: 1, fields: [] };
  const others = numbered.filter(({ number }) => number > 1);
  const read = [one, ...others].map((run, at) => readRun(run, json, at, faults));
  const runs = read.with(0, { ...read[0], experiment: first.experiment });
  const told = ofRuns.find(([path]) => path === 'active')?.[1] ?? '1';
  const active = countOf(told, MOST_RUNS);
  const numbers = [1, ...others.map(({ number }) => number)];
  const at = active === null ? -1 : numbers.indexOf(active);
  if (at < 0) {
    const options = numbers.map(String);
    faults.push({ path: 'active', got: quote(told), allowed: { is: 'oneOf', options } });
  }
  return { runs: apart(runs), active: Math.max(0, at), faults };
}
