import type {
  DatasetId,
  InitializerId,
  LossId,
  ModelId,
  OptimizerId,
  ScheduleId,
  VariantName,
} from '../engine/experiment.ts';
import type { GuideReason, NoZones } from '../engine/stability.ts';

/** A sentence about each thing that can be chosen; fetched when one that is not the first view's is. */
export interface AboutMessages {
  /** What each data set teaches, with the figures that show it. */
  readonly stories: Readonly<Record<DatasetId | 'points', string>>;
  readonly points: (count: string) => string;
  /** An axis with its unit, or without. */
  readonly axis: (axis: 'x' | 'y', name: string, unit: string | null) => string;
  /** Before the source. */
  readonly source: string;
  /** Of a slider, by the name of what it sets. */
  readonly slider: (name: string) => string;
  readonly offsetOfX: string;
  readonly spreadOfX: string;
  readonly drawing: (count: string) => string;
  readonly models: Readonly<Record<ModelId, string>>;
  readonly losses: Readonly<Record<LossId, string>>;
  readonly initializers: Readonly<Record<InitializerId, string>>;
  /** The name of each is the same in every language. */
  readonly optimizers: Readonly<Record<OptimizerId, string>>;
  /** Named choices within one optimizer, e.g. plain SGD and SGD with momentum. */
  readonly variants: Readonly<Record<VariantName, string>>;
  readonly schedules: Readonly<Record<ScheduleId, string>>;
  /** Said of the zones of the learning rate where they do not decide the fate of the run by themselves. */
  readonly guides: Readonly<Record<GuideReason, string>>;
  /** Why there are no zones. */
  readonly noZones: Readonly<Record<NoZones, string>>;
}
