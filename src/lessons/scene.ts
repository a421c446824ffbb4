import type { Experiment } from '../engine/experiment.ts';
import { parseExperiment } from '../engine/parse.ts';
import type { Told } from './chapter.ts';

function isGroup(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of another optimizer, schedule or preset no setting of the one before is left. */
function isOfOther(own: Told, patch: Told): boolean {
  return ['type', 'preset', 'points'].some((kind) => kind in patch && patch[kind] !== own[kind]);
}

/** An experiment with these fields instead; of a group that stays the same, those settings alone. */
export function toldWith(told: Told, patch: Told): Told {
  const changed = Object.entries(patch).map(([field, value]) => {
    const own = told[field];
    const isPart = isGroup(own) && isGroup(value) && !isOfOther(own, value);
    return [field, isPart ? { ...own, ...value } : value];
  });
  return { ...told, ...Object.fromEntries(changed) };
}

/** @throws RangeError for a scene that no link could hold: a bug in its chapter */
export function experimentOf(told: Told): Experiment {
  const { experiment, faults } = parseExperiment(told);
  if (faults.length > 0) throw new RangeError(`a scene must be faultless: ${faults[0].path}`);
  return experiment;
}
