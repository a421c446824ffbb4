import { datasets } from './datasets/index.ts';
import { initializers } from './initializers/index.ts';
import { losses } from './losses/index.ts';
import { models } from './models/index.ts';
import { optimizers } from './optimizers/index.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules/index.ts';
import type { NumberSetting, Settings, Values } from './settings.ts';
import type { Labels } from './labels.ts';
import type { Points } from './points.ts';

type Registry = Readonly<Record<string, { readonly settings: Settings }>>;

/** One entry of a registry by its id, with a value for each of its settings. */
type Chosen<R extends Registry, Key extends string = 'type'> = {
  [Id in keyof R]: { readonly [K in Key]: Id } & Values<R[Id]['settings']>;
}[keyof R];

export type DatasetId = keyof typeof datasets;
export type ModelId = keyof typeof models;
export type LossId = keyof typeof losses;
export type InitializerId = keyof typeof initializers;
export type OptimizerId = keyof typeof optimizers;
export type ScheduleId = keyof typeof schedules;
export type BatchOrder = keyof typeof samplers;

/** What the settings of a registry's definitions are called, and the options of their choices. */
type SettingNames<R extends Registry> = {
  [Id in keyof R]:
    | (keyof R[Id]['settings'] & string)
    | Extract<R[Id]['settings'][keyof R[Id]['settings']], { readonly word: string }>['word'];
}[keyof R];
type OptionNames<R extends Registry> = {
  [Id in keyof R]: Extract<
    R[Id]['settings'][keyof R[Id]['settings']],
    { readonly options: readonly string[] }
  >['options'][number];
}[keyof R];

/** Every registry whose settings a person sees. */
type Registries =
  | typeof datasets
  | typeof losses
  | typeof initializers
  | typeof optimizers
  | typeof schedules;
export type SettingName = Registries extends infer R
  ? R extends Registry
    ? SettingNames<R>
    : never
  : never;
export type OptionName = Registries extends infer R
  ? R extends Registry
    ? OptionNames<R>
    : never
  : never;

/** What the slots of a registry's definitions are called, in which they remember. */
type SlotNames<Definition> = Definition extends { readonly slots?: infer Make }
  ? Make extends (...args: never) => infer S
    ? keyof S & string
    : never
  : never;

/** The names of all that optimizers and schedules remember. */
export type SlotName = SlotNames<(typeof optimizers)[OptimizerId] | (typeof schedules)[ScheduleId]>;

/** The names of all optimizers' variants. */
export type VariantName = Extract<
  { [Id in OptimizerId]: keyof NonNullable<(typeof optimizers)[Id]['variants']> }[OptimizerId],
  string
>;

export const SCALINGS = ['none', 'x', 'xy'] as const;
export type Scaling = (typeof SCALINGS)[number];

/** Of data that are drawn: the seed they are drawn from, where it is not that of the experiment. */
type PresetSpec = Chosen<typeof datasets, 'preset'> & { readonly seed?: number };

/**
 * A preset, points of one's own with what they are called, or a preset whose points were edited: its
 * axes remain what they are, and it may be called by a name of its own.
 */
export type DataSpec =
  | PresetSpec
  | ({ readonly points: Points } & Labels)
  | (PresetSpec & { readonly points: Points } & Pick<Labels, 'name' | 'edited'>);

export interface BatchSpec {
  readonly size: number | 'full';
  readonly order: BatchOrder;
  readonly dropLast: boolean;
  /** Ties the learning rate to the batch size: times B / base, or its square root. */
  readonly lrScaling: LrScaling;
  /** The batch size at which the learning rate is as it stands. */
  readonly base: number;
}

export const LR_SCALINGS = ['none', 'linear', 'sqrt'] as const;
export type LrScaling = (typeof LR_SCALINGS)[number];

/** What the person changed while the run was going, and after which step. */
export interface Edit {
  readonly at: number;
  readonly optimizer?: Chosen<typeof optimizers>;
  readonly schedule?: Chosen<typeof schedules>;
  /** All of it: it begins a new epoch. */
  readonly batch?: BatchSpec;
}

/** The complete description of a run: the one object that everything edits, trains and shares. */
export interface Experiment {
  readonly version: 1;
  readonly data: DataSpec;
  readonly scaling: Scaling;
  readonly model: ModelId;
  readonly loss: Chosen<typeof losses>;
  readonly init: Chosen<typeof initializers>;
  readonly optimizer: Chosen<typeof optimizers>;
  readonly schedule: Chosen<typeof schedules>;
  readonly batch: BatchSpec;
  readonly epochs: number;
  readonly seed: number;
  /** In the order of their steps; empty for a run that was left alone. */
  readonly edits: readonly Edit[];
}

export const MOST_POINTS = 5_000_000;

export const EPOCHS = {
  min: 1,
  max: 100_000,
  integer: true,
  default: 80,
  scale: 'log',
} as const satisfies NumberSetting;

/** Seeds are 32-bit: what the generator's state is hashed from. */
export const SEED = {
  min: 0,
  max: 2 ** 32 - 1,
  integer: true,
  default: 0,
} as const satisfies NumberSetting;

/** The step after which an edit holds. */
export const EDIT_AT = {
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
  integer: true,
  default: 0,
} as const satisfies NumberSetting;

export const BATCH_BASE = {
  min: 1,
  max: MOST_POINTS,
  integer: true,
  default: 1,
  scale: 'log',
} as const satisfies NumberSetting;

export const BATCH_SIZE = {
  min: 1,
  max: MOST_POINTS,
  integer: true,
  default: MOST_POINTS,
} as const satisfies NumberSetting;
