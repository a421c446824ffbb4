import type { Experiment } from '../../engine/experiment.ts';
import type { Messages } from '../../i18n/messages.ts';
import { runNames } from '../../i18n/runName.ts';

/** What runs side by side always share, and the experiments of a scene need not. */
function objectiveParts({ model, loss, scaling }: Experiment, { catalogue }: Messages) {
  return [
    catalogue.models[model].name,
    catalogue.losses[loss.type].name,
    catalogue.scalings[scaling],
  ];
}

/** What experiments are called among each other: by what they differ in. */
export function experimentNames(
  experiments: readonly Experiment[],
  t: Messages,
): readonly string[] {
  const named = experiments.map((experiment, slot) => ({ slot, name: null, experiment }));
  const parts = experiments.map((experiment) => objectiveParts(experiment, t));
  const isApart = (_: string, i: number) => new Set(parts.map((each) => each[i])).size > 1;
  return runNames(named, t).map((own, k) => {
    const objective = parts[k].filter(isApart);
    // Runs that differ in their objective alone are not numbered besides.
    const isNumber = own === t.runs.numbered(String(k + 1));
    return objective.length === 0 ? own : [...objective, ...(isNumber ? [] : [own])].join(' · ');
  });
}
