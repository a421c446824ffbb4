import type { Experiment } from '../engine/experiment.ts';
import type { Allowed } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Settings, SettingValue } from '../engine/settings.ts';

/** The parts of an experiment that are one entry of a registry with its settings. */
export type Group = 'data' | 'loss' | 'init' | 'optimizer' | 'schedule';

/** A group's settings by name; its id is among them, under `type` or `preset`. */
export type GroupValues = Readonly<Record<string, SettingValue>>;

/**
 * The experiment with one group replaced, read by the same parser as a link: settings left out
 * take their defaults, and what is not allowed is answered with what is.
 */
export function withGroup(
  group: Group,
  values: GroupValues,
): { readonly patch: Partial<Experiment>; readonly fault: Allowed | null } {
  const { experiment, faults } = parseExperiment({ [group]: values });
  return { patch: { [group]: experiment[group] }, fault: faults[0]?.allowed ?? null };
}

/** The values that another definition of the same group understands too: η stays η. */
export function carriedOver(values: GroupValues, settings: Settings): GroupValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(settings, name)),
  );
}
