import { differInRateOnly, rulesAfter } from '../engine/edits.ts';
import type { Rules } from '../engine/edits.ts';
import type { Edit, Experiment } from '../engine/experiment.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import type { Settings } from '../engine/settings.ts';
import type { Messages } from './messages.ts';
import { optimizerName } from './optimizerName.ts';

/** What a name is made of: an experiment, and what the person calls it. */
interface Named {
  readonly slot: number;
  readonly name: string | null;
  readonly experiment: Experiment;
}

/** As few digits as tell a value. */
function printed(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('-', '−') : String(value);
}

function batchName({ batch }: Experiment, t: Messages['runs']): string {
  if (batch.size === 'full') return t.fullBatch;
  return batch.size === 1 ? t.single : t.miniBatch(String(batch.size));
}

/** The settings in which two optimizers of one type differ, but for the rate: `μ 0.9`. */
function settingsApart(
  own: Experiment['optimizer'],
  others: readonly Experiment['optimizer'][],
): readonly string[] {
  const settings: Settings = optimizers[own.type].settings;
  const values = own as Readonly<Record<string, unknown>>;
  return Object.entries(settings).flatMap(([name, setting]) => {
    const differs = others.some(
      (other) =>
        other.type === own.type &&
        (other as Readonly<Record<string, unknown>>)[name] !== values[name],
    );
    if (name === 'lr' || !differs) return [];
    const symbol = 'symbol' in setting ? setting.symbol : undefined;
    return [`${symbol ?? name} ${printed(values[name])}`];
  });
}

function startName({ init }: Experiment, { catalogue }: Messages): string {
  if (init.type !== 'point') return catalogue.initializers[init.type].name;
  return `(${printed(init.a)}, ${printed(init.b)})`;
}

/** What an edit has changed, in a few words. */
export function editName(
  { optimizer, schedule, batch }: Edit,
  before: Rules,
  { catalogue, runs }: Messages,
): string {
  const parts: string[] = [];
  if (optimizer !== undefined) {
    const { optimizer: old } = before;
    if (!differInRateOnly(optimizer, old)) parts.push(optimizerName(optimizer, catalogue));
    if (optimizer.lr !== old.lr) parts.push(`η ${printed(optimizer.lr)}`);
  }
  if (schedule !== undefined) parts.push(catalogue.schedules[schedule.type].name);
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

function editsName(experiment: Experiment, t: Messages): readonly string[] {
  const last = experiment.edits.at(-1);
  if (last === undefined) return [];
  const before = rulesAfter(experiment, experiment.edits.length - 1);
  return [t.runs.edited(editName(last, before, t), String(last.at))];
}

/** More says nothing at a glance. */
const MOST_PARTS = 3;

/**
 * The name of a run among others: what the person calls it, or what it differs in, e.g.
 * `Adam · η 0.1`.
 */
export function runName(run: Named, runs: readonly Named[], t: Messages): string {
  if (run.name !== null) return run.name;
  const { experiment: own } = run;
  const all = runs.map(({ experiment }) => experiment);
  const differs = (read: (experiment: Experiment) => unknown) =>
    all.some((other) => JSON.stringify(read(other)) !== JSON.stringify(read(own)));
  const hasRules = differs(({ optimizer }) => optimizerName(optimizer, t.catalogue));
  const isPlain = own.optimizer.type === 'sgd' && !hasRules;
  const size = sizeName(own.batch, t.runs);
  const parts = [
    ...(hasRules ? [optimizerName(own.optimizer, t.catalogue)] : []),
    ...(differs(({ batch }) => batch.size) ? [isPlain ? batchName(own, t.runs) : size] : []),
    ...(differs(({ optimizer }) => optimizer.lr) ? [`η ${printed(own.optimizer.lr)}`] : []),
    ...settingsApart(
      own.optimizer,
      all.map(({ optimizer }) => optimizer),
    ),
    ...(differs(({ schedule }) => schedule) ? [t.catalogue.schedules[own.schedule.type].name] : []),
    ...(differs(({ init }) => init) ? [startName(own, t)] : []),
    ...(differs(({ edits }) => edits) ? editsName(own, t) : []),
    ...(differs(({ batch }) => [batch.order, batch.dropLast])
      ? [t.catalogue.orders[own.batch.order]]
      : []),
    ...(differs(({ epochs }) => epochs) ? [t.runs.epochs(String(own.epochs))] : []),
    ...(differs(({ seed }) => seed) ? [t.runs.seed(String(own.seed))] : []),
  ];
  if (parts.length === 0) return t.runs.numbered(String(run.slot + 1));
  return parts.slice(0, MOST_PARTS).join(' · ');
}
