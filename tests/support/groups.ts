import { datasets } from '../../src/engine/datasets/index.ts';
import { initializers } from '../../src/engine/initializers/index.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { schedules } from '../../src/engine/schedules/index.ts';
import type { Settings } from '../../src/engine/settings.ts';

/** The parts of an experiment that are one entry of a registry with its settings. */
export const GROUPS: readonly (readonly [
  field: string,
  key: string,
  registry: Readonly<Record<string, { settings: Settings }>>,
])[] = [
  ['data', 'preset', datasets],
  ['loss', 'type', losses],
  ['init', 'type', initializers],
  ['optimizer', 'type', optimizers],
  ['schedule', 'type', schedules],
];
