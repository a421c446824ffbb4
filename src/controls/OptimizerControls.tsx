import type { Choice } from '../i18n/messages.ts';
import type { Optimizer, Schedule } from '../engine/definitions.ts';
import type { OptimizerId, ScheduleId } from '../engine/experiment.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { schedules } from '../engine/schedules/index.ts';
import { useExperiment } from '../store/experiment.ts';
import { useMessages } from '../store/view.ts';
import { carriedOver, withGroup } from './change.ts';
import type { GroupValues } from './change.ts';
import { GroupFields } from './GroupFields.tsx';
import { LearningRate } from './LearningRate.tsx';
import { RateCurve } from './RateCurve.tsx';
import { More } from './More.tsx';
import { Picker } from './Picker.tsx';

/** An optimizer as the picker lists it: some are known by several names. */
interface Entry {
  readonly id: string;
  readonly type: OptimizerId;
  readonly sets: GroupValues;
  readonly shows: readonly string[];
}

function entriesOf(type: OptimizerId): readonly Entry[] {
  const definition: Pick<Optimizer, 'settings' | 'variants'> = optimizers[type];
  if (definition.variants === undefined) {
    const shows = Object.keys(definition.settings).filter((name) => name !== 'lr');
    return [{ id: type, type, sets: {}, shows }];
  }
  return Object.entries(definition.variants).map(([name, { sets, shows }], i) => ({
    id: i === 0 ? type : `${type}-${name}`,
    type,
    sets,
    shows,
  }));
}

const ENTRIES = (Object.keys(optimizers) as OptimizerId[]).flatMap(entriesOf);

function entryIdOf(type: OptimizerId, values: GroupValues): string {
  const definition: Pick<Optimizer, 'variantOf' | 'variants'> = optimizers[type];
  const name = definition.variantOf?.(values);
  const isFirst = name === Object.keys(definition.variants ?? {})[0];
  return name === undefined || isFirst ? type : `${type}-${name}`;
}

/** The update rule and its settings. */
export function OptimizerControls() {
  const t = useMessages();
  const { optimizer } = useExperiment((state) => state.experiment);
  const change = useExperiment((state) => state.change);
  const id = entryIdOf(optimizer.type, optimizer);
  const words = Object.fromEntries(
    ENTRIES.map((entry) => [entry.id, wordsOf(entry, t.catalogue)] as const),
  );
  const chosen = ENTRIES.find((entry) => entry.id === id) ?? ENTRIES[0];
  const names: readonly string[] = chosen.shows;
  const isUnusual = names.some((name) => !isDefault(optimizer.type, optimizer, name));
  return (
    <>
      <Picker
        label={t.controls.optimizer}
        value={id}
        options={ENTRIES.map((entry) => entry.id)}
        words={words}
        onChange={(next) => {
          const entry = ENTRIES.find((candidate) => candidate.id === next);
          if (entry === undefined) return;
          const { type, ...values } = optimizer;
          const kept = type === entry.type ? values : { lr: values.lr };
          const carried = carriedOver(kept, optimizers[entry.type].settings);
          change(withGroup('optimizer', { ...carried, ...entry.sets, type: entry.type }).patch);
        }}
      />
      <LearningRate />
      {names.length === 0 ? null : (
        <More key={id} startsOpen={isUnusual}>
          <GroupFields
            group="optimizer"
            values={optimizer}
            settings={optimizers[optimizer.type].settings}
            names={names}
            // A value that would make it another entry of the picker is for the picker to choose.
            keeps={(values) => entryIdOf(optimizer.type, values) === id}
          />
        </More>
      )}
      <ScheduleControls />
    </>
  );
}

function isDefault(type: OptimizerId, values: GroupValues, name: string): boolean {
  const { settings }: Pick<Optimizer, 'settings'> = optimizers[type];
  return values[name] === settings[name].default;
}

interface OptimizerWords {
  readonly optimizers: Readonly<Record<OptimizerId, Choice>>;
  readonly variants: Readonly<Record<string, Choice>>;
}

function wordsOf({ type, shows }: Entry, words: OptimizerWords): Choice {
  const definition: Pick<Optimizer, 'variants'> = optimizers[type];
  const named = Object.entries(definition.variants ?? {}).find(([, v]) => v.shows === shows);
  return named === undefined ? words.optimizers[type] : words.variants[named[0]];
}

function ScheduleControls() {
  const t = useMessages();
  const { schedule } = useExperiment((state) => state.experiment);
  const definition: Pick<Schedule, 'isConstant'> = schedules[schedule.type];
  const isConstant = definition.isConstant === true;
  const change = useExperiment((state) => state.change);
  return (
    <>
      <Picker
        label={t.controls.schedule}
        value={schedule.type}
        options={Object.keys(schedules) as ScheduleId[]}
        words={t.catalogue.schedules}
        onChange={(type) => change(withGroup('schedule', { type }).patch)}
      />
      {isConstant ? null : <RateCurve />}
      <GroupFields
        group="schedule"
        values={schedule}
        settings={schedules[schedule.type].settings}
      />
    </>
  );
}
