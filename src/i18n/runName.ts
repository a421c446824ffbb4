import { differInRateOnly, rulesAfter } from '../engine/edits.ts';
import type { Rules } from '../engine/edits.ts';
import type { Edit, Experiment } from '../engine/experiment.ts';
import { initializers } from '../engine/initializers/index.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { schedules } from '../engine/schedules/index.ts';
import type { Settings } from '../engine/settings.ts';
import type { Messages } from './messages.ts';
import { optimizerName } from './optimizerName.ts';
import { printed, settingText } from './settingText.ts';

/** What a name is made of: an experiment, and what the person calls it. */
interface Named {
  readonly slot: number;
  readonly name: string | null;
  readonly experiment: Experiment;
}

function batchName({ batch }: Experiment, t: Messages['runs']): string {
  if (batch.size === 'full') return t.fullBatch;
  return batch.size === 1 ? t.single : t.miniBatch(String(batch.size));
}

/** A choice of a registry, with its settings. */
type Chosen = Readonly<Record<string, unknown>> & { readonly type: string };
type Registry = Readonly<Record<string, { readonly settings: Settings }>>;

/**
 * Of each setting in which choices of one type differ, but for the rate, what it is in each: `μ 0.9`.
 * @param saysOff also that one is off which usually is: among runs those say it that have it on
 */
function settingsApart(
  all: readonly Chosen[],
  registry: Registry,
  t: Messages,
  saysOff = false,
): readonly Column[] {
  const names = new Set(all.flatMap(({ type }) => Object.keys(registry[type].settings)));
  names.delete('lr');
  return Array.from(names, (name) =>
    all.map((own) => {
      const isApart = all.some(
        (other) => other.type === own.type && String(other[name]) !== String(own[name]),
      );
      if (!isApart) return '';
      const setting = registry[own.type].settings[name];
      const isUnsaid = !saysOff && own[name] === false && setting.default === false;
      return isUnsaid ? '' : settingText(name, setting, own[name], t);
    }),
  );
}

function startName({ init }: Experiment, { catalogue }: Messages): string {
  if (init.type !== 'point') return catalogue.initializers[init.type].name;
  return `(${printed(init.a)}, ${printed(init.b)})`;
}

/** Another choice by its name; the same with other settings by these. */
function changeName(
  [own, name]: readonly [Chosen, string],
  [old, oldName]: readonly [Chosen, string],
  registry: Registry,
  t: Messages,
): readonly string[] {
  const columns = name === oldName ? settingsApart([own, old], registry, t, true) : [];
  const settings = columns.map(([text]) => text).filter((text) => text !== '');
  return settings.length === 0 ? [name] : settings;
}

/** What an edit has changed, in a few words. */
export function editName({ optimizer, schedule, batch }: Edit, before: Rules, t: Messages): string {
  const { catalogue, runs } = t;
  const named = (own: Experiment['optimizer']) => [own, optimizerName(own, catalogue)] as const;
  const planned = (own: Experiment['schedule']) =>
    [own, catalogue.schedules[own.type].name] as const;
  const parts: string[] = [];
  if (optimizer !== undefined) {
    const { optimizer: old } = before;
    if (!differInRateOnly(optimizer, old)) {
      parts.push(...changeName(named(optimizer), named(old), optimizers, t));
    }
    if (optimizer.lr !== old.lr) parts.push(`η ${printed(optimizer.lr)}`);
  }
  if (schedule !== undefined) {
    parts.push(...changeName(planned(schedule), planned(before.schedule), schedules, t));
  }
  if (batch !== undefined) {
    const isOtherOrder = batch.order !== before.batch.order;
    // It begins anew, be it as it was.
    if (batch.size !== before.batch.size || !isOtherOrder) parts.push(sizeName(batch, runs));
    if (isOtherOrder) parts.push(catalogue.orders[batch.order]);
  }
  return parts.join(' · ');
}

function sizeName({ size }: Rules['batch'], t: Messages['runs']): string {
  return size === 'full' ? t.wholeBatch : t.batch(String(size));
}

/** What was changed along the way, in words, of some of its edits. */
function editsText(experiment: Experiment, edits: readonly Edit[], t: Messages): string {
  const said = edits.map((edit) => {
    const before = rulesAfter(experiment, experiment.edits.indexOf(edit));
    return t.runs.edited(editName(edit, before, t), String(edit.at));
  });
  return said.join(', ');
}

/** Of each run what it is in one respect; nothing where there is nothing to say. */
type Column = readonly string[];

/** All in which runs may differ, that of most use first. */
function columnsOf(all: readonly Experiment[], t: Messages): readonly Column[] {
  const { catalogue, controls, runs } = t;
  const of = (text: (experiment: Experiment) => string) => all.map(text);
  const rules = of(({ optimizer }) => optimizerName(optimizer, catalogue));
  const isPlain = all[0].optimizer.type === 'sgd' && new Set(rules).size === 1;
  const columns = [
    rules,
    of((own) => (isPlain ? batchName(own, runs) : sizeName(own.batch, runs))),
    of(({ optimizer }) => `η ${printed(optimizer.lr)}`),
    ...settingsApart(
      all.map(({ optimizer }) => optimizer),
      optimizers,
      t,
    ),
    of(({ schedule }) => catalogue.schedules[schedule.type].name),
    ...settingsApart(
      all.map(({ schedule }) => schedule),
      schedules,
      t,
    ),
    of((own) => startName(own, t)),
    // Of a point its name has said both.
    ...settingsApart(
      all.map(({ init }) => init),
      initializers,
      t,
    ).map((texts) => texts.map((text, k) => (all[k].init.type === 'point' ? '' : text))),
    of((own) => editsText(own, own.edits.slice(-1), t)),
    of(({ batch }) => catalogue.orders[batch.order]),
    of(({ epochs }) => runs.epochs(String(epochs))),
    of(({ seed }) => runs.seed(String(seed))),
    of((own) => editsText(own, own.edits.slice(0, -1), t)),
    of(({ batch }) => (batch.dropLast ? controls.dropLast : '')),
    of(({ batch }) => `${controls.lrScaling} ${controls.lrScalings[batch.lrScaling]}`),
    of(({ batch }) => `${controls.lrScalingBase} ${batch.base}`),
  ];
  return columns.filter((texts) => new Set(texts).size > 1);
}

/** More says nothing at a glance. */
const MOST_PARTS = 3;

/** Every choice of so many, those of the first ones first. */
function* choicesOf<T>(all: readonly T[], count: number): Generator<readonly T[], void> {
  if (count === 0) yield [];
  for (const [k, one] of count === 0 ? [] : all.entries()) {
    for (const others of choicesOf(all.slice(k + 1), count - 1)) yield [one, ...others];
  }
}

function nameIn(columns: readonly Column[], k: number): string {
  return columns
    .map((texts) => texts[k])
    .filter((text) => text !== '')
    .join(' · ');
}

/**
 * What tells runs apart, in as few parts as do: three where they suffice, of those that do the ones
 * of most use.
 * @param among the places of the runs that are to be told apart
 */
function partsOf(columns: readonly Column[], among: readonly number[]): readonly Column[] {
  const toldBy = (some: readonly Column[]) => new Set(among.map((k) => nameIn(some, k))).size;
  const most = toldBy(columns);
  for (let count = Math.min(MOST_PARTS, columns.length); count < columns.length; count++) {
    for (const some of choicesOf(columns, count)) if (toldBy(some) === most) return some;
  }
  return columns;
}

/** Without what most of them are: where the parts are many, it tells a run apart by what is not said. */
function withoutUsual(texts: Column, among: readonly number[]): Column {
  const counts = new Map<string, number>();
  for (const k of among) counts.set(texts[k], (counts.get(texts[k]) ?? 0) + 1);
  const usual = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return texts.map((text) => (text === usual[0] ? '' : text));
}

/**
 * What runs are called among each other: as the person calls them, or by what they differ in, e.g.
 * `Adam · η 0.1`. Copies are numbered, so that none has the name of another.
 */
export function runNames(runs: readonly Named[], t: Messages): readonly string[] {
  const columns = columnsOf(
    runs.map(({ experiment }) => experiment),
    t,
  );
  const unnamed = runs.flatMap(({ name }, k) => (name === null ? [k] : []));
  const told = partsOf(columns, unnamed);
  const parts =
    told.length > MOST_PARTS
      ? told.map((texts, i) => (i === 0 ? texts : withoutUsual(texts, unnamed)))
      : told;
  const names = runs.map(({ name }) => name ?? '');
  // By their slots, which they keep when the list is put into another order.
  for (const k of unnamed.toSorted((p, q) => runs[p].slot - runs[q].slot)) {
    const own = nameIn(parts, k) || t.runs.numbered(String(runs[k].slot + 1));
    let name = own;
    for (let copy = 2; names.includes(name); copy++) name = `${own} (${copy})`;
    names[k] = name;
  }
  return names;
}
