import type { Pair, StepTaken } from './definitions.ts';
import type { Edit, Experiment } from './experiment.ts';
import { optimizers } from './optimizers/index.ts';

export type Rules = Pick<Experiment, 'optimizer' | 'schedule' | 'batch'>;

/** The rules in force once the first `count` edits are. */
export function rulesAfter(experiment: Experiment, count: number): Rules {
  const { optimizer, schedule, batch, edits } = experiment;
  return edits.slice(0, count).reduce<Rules>(withEdit, { optimizer, schedule, batch });
}

/** The rules in force once an edit is, too. */
export function withEdit(rules: Rules, edit: Edit): Rules {
  return {
    optimizer: edit.optimizer ?? rules.optimizer,
    schedule: edit.schedule ?? rules.schedule,
    batch: edit.batch ?? rules.batch,
  };
}

/** Each edit with the rules in force from it on, and those before it. */
export interface Stretch {
  readonly at: number;
  readonly rules: Rules;
  readonly before: Rules;
}

export function editsWithRules(experiment: Experiment): readonly Stretch[] {
  let before: Rules = experiment;
  return experiment.edits.map((edit) => {
    const stretch = { at: edit.at, before, rules: withEdit(before, edit) };
    before = stretch.rules;
    return stretch;
  });
}

/** Whether two optimizers differ in nothing but the learning rate, which is handed in per step. */
export function differInRateOnly(
  one: Experiment['optimizer'],
  other: Experiment['optimizer'],
): boolean {
  return JSON.stringify({ ...one, lr: 0 }) === JSON.stringify({ ...other, lr: 0 });
}

/** The optimizer of a step (from 1), and whether it starts anew there, with nothing kept. */
function optimizerOf({ optimizer, edits }: Experiment, step: number) {
  let inForce = optimizer;
  let isFresh = step === 1;
  for (const edit of edits) {
    if (edit.at >= step) break;
    const next = edit.optimizer ?? inForce;
    if (edit.at === step - 1 && !differInRateOnly(next, inForce)) isFresh = true;
    inForce = next;
  }
  return { optimizer: inForce, isFresh };
}

/**
 * The part of a step that comes of the velocity alone; null where the rule of that step keeps none.
 * @param step counted from 1
 * @param before the step before it
 * @param lr of the step itself
 */
export function carriedPart(
  experiment: Experiment,
  step: number,
  before: StepTaken,
  lr: number,
): Pair | null {
  const { optimizer, isFresh } = optimizerOf(experiment, step);
  if (isFresh) return null;
  const { type, ...values } = optimizer;
  return optimizers[type].carried?.(values, before, lr) ?? null;
}
