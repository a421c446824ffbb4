import type { Experiment } from '../engine/experiment.ts';
import type { Allowed } from '../engine/fault.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Settings, SettingValue } from '../engine/settings.ts';
import type { Group } from '../store/intents/experiment.ts';

/** A group's settings by name; its id is among them, under `type` or `preset`. */
export type GroupValues = Readonly<Record<string, SettingValue>>;

/**
 * One group of an experiment, read by the same parser as a link: settings left out
 * take their defaults, and what is not allowed is answered with what is.
 */
export function withGroup<G extends Group>(
  group: G,
  values: GroupValues,
): { readonly value: Experiment[G]; readonly fault: Allowed | null } {
  const { experiment, faults } = parseExperiment({ [group]: values });
  return { value: experiment[group], fault: faults[0]?.allowed ?? null };
}

/** The values that another definition of the same group understands too: η stays η. */
export function carriedOver(values: GroupValues, settings: Settings): GroupValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(settings, name)),
  );
}
