import { useContext } from 'react';
import type { AboutMessages } from '../i18n/aboutMessages.ts';
import type { Choice } from '../i18n/messages.ts';
import type { Optimizer, Schedule } from '../engine/definitions.ts';
import type { OptimizerId, ScheduleId } from '../engine/experiment.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { schedules } from '../engine/schedules/index.ts';
import { changeOptimizer, changeSchedule } from '../store/intents/experiment.ts';
import { useMessages } from '../store/preferences.ts';
import { useRules } from '../store/rules.ts';
import { FIRST_VIEW } from '../store/runs.ts';
import { fetched } from '../ui/fetched.ts';
import { Part } from './Guard.tsx';
import { Along } from './Along.tsx';
import { About } from './about/About.tsx';
import { carriedOver, withGroup } from './change.ts';
import type { GroupValues } from './change.ts';
import { GroupFields } from './GroupFields.tsx';
import { LearningRate } from './LearningRate.tsx';
import { More } from './More.tsx';
import { Picker } from './Picker.tsx';
import { Divergence } from './RunStatus.tsx';
import { Tabbed } from './tabbed.ts';

const RATE_CURVE = fetched(async () => (await import('./RateCurve.tsx')).RateCurve);
const RULE = fetched(async () => (await import('./RuleAtLarge.tsx')).RuleAtLarge);

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

const FIRST_ID = entryIdOf(FIRST_VIEW.optimizer.type, FIRST_VIEW.optimizer);

/** The update rule and its settings. */
export function OptimizerControls() {
  const t = useMessages();
  const isTabbed = useContext(Tabbed);
  const { optimizer } = useRules();
  const id = entryIdOf(optimizer.type, optimizer);
  const words = Object.fromEntries(
    ENTRIES.map((entry) => [entry.id, wordsOf(entry, t.catalogue.variants)] as const),
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
        about={
          <About
            first={id === FIRST_ID ? t.catalogue.first.optimizer : null}
            of={(abouts) => aboutOf(chosen, abouts)}
          />
        }
        onChange={(next) => {
          const entry = ENTRIES.find((candidate) => candidate.id === next);
          if (entry === undefined) return;
          const { type, ...values } = optimizer;
          const kept = type === entry.type ? values : { lr: values.lr };
          const carried = carriedOver(kept, optimizers[entry.type].settings);
          const rule = { ...carried, ...entry.sets, type: entry.type };
          changeOptimizer(withGroup('optimizer', rule).value);
        }}
      />
      <LearningRate />
      {isTabbed ? <Divergence /> : null}
      <Along beside="rate" />
      <More
        key={id}
        startsOpen={isUnusual}
        opened={<Part of={RULE} props={{ paper: paperOf(chosen) }} />}
      >
        <GroupFields
          group="optimizer"
          values={optimizer}
          settings={optimizers[optimizer.type].settings}
          names={names}
          // A value that would make it another entry of the picker is for the picker to choose.
          keeps={(values) => entryIdOf(optimizer.type, values) === id}
        />
      </More>
      <ScheduleControls />
    </>
  );
}

function isDefault(type: OptimizerId, values: GroupValues, name: string): boolean {
  const { settings }: Pick<Optimizer, 'settings'> = optimizers[type];
  return values[name] === settings[name].default;
}

/** The name of the optimizer's variant that an entry is, if it is one. */
function variantOf({ type, shows }: Entry): string | null {
  const { variants = {} }: Pick<Optimizer, 'variants'> = optimizers[type];
  return Object.keys(variants).find((name) => variants[name].shows === shows) ?? null;
}

function wordsOf(entry: Entry, variants: Readonly<Record<string, Choice>>): Choice {
  const variant = variantOf(entry);
  return variant === null ? optimizers[entry.type] : variants[variant];
}

function aboutOf(entry: Entry, abouts: AboutMessages): string {
  const variants: Readonly<Record<string, string>> = abouts.variants;
  const variant = variantOf(entry);
  return variant === null ? abouts.optimizers[entry.type] : variants[variant];
}

function paperOf(entry: Entry): string {
  const variant = variantOf(entry);
  const { variants = {}, paper }: Pick<Optimizer, 'variants' | 'paper'> = optimizers[entry.type];
  return variant === null ? paper : variants[variant].paper;
}

function ScheduleControls() {
  const t = useMessages();
  const { schedule } = useRules();
  const definition: Pick<Schedule, 'isConstant'> = schedules[schedule.type];
  const isConstant = definition.isConstant === true;
  return (
    <>
      <Picker
        label={t.controls.schedule}
        light="schedule"
        value={schedule.type}
        options={Object.keys(schedules) as ScheduleId[]}
        words={t.catalogue.schedules}
        about={
          <About
            first={schedule.type === FIRST_VIEW.schedule.type ? t.catalogue.first.schedule : null}
            of={({ schedules: about }) => about[schedule.type]}
          />
        }
        onChange={(type) => changeSchedule(withGroup('schedule', { type }).value)}
      />
      {isConstant ? null : <Part of={RATE_CURVE} props={{}} />}
      <GroupFields
        group="schedule"
        values={schedule}
        settings={schedules[schedule.type].settings}
      />
    </>
  );
}
