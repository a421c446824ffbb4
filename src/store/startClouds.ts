import type { Experiment } from '../engine/experiment.ts';
import { CLOUD, caseSeed } from '../engine/many/plan.ts';
import { deviationOfLine } from '../engine/initializers/fan.ts';
import type { FanVariance } from '../engine/initializers/fan.ts';
import { heVariance } from '../engine/initializers/he.ts';
import { lecunVariance } from '../engine/initializers/lecun.ts';
import { xavierVariance } from '../engine/initializers/xavier.ts';
import { startOf } from '../engine/problem.ts';

const NORMAL = ['lecun-normal', 'xavier-normal', 'he-normal'] as const;
const UNIFORM = ['lecun-uniform', 'xavier-uniform', 'he-uniform'] as const;

const VARIANCES: Readonly<Record<StartCloud['id'], FanVariance>> = {
  'lecun-normal': lecunVariance,
  'lecun-uniform': lecunVariance,
  'xavier-normal': xavierVariance,
  'xavier-uniform': xavierVariance,
  'he-normal': heVariance,
  'he-uniform': heVariance,
};

/** Where an initializer would start, under as many seeds as a cloud of runs has. */
export interface StartCloud {
  readonly id: (typeof NORMAL)[number] | (typeof UNIFORM)[number];
  readonly starts: readonly { readonly a: number; readonly b: number }[];
  /** Of a, as the initializer has it: that of the draws differs from it by chance. */
  readonly deviation: number;
}

function isFan({ type }: Experiment['init']): boolean {
  return [...NORMAL, ...UNIFORM].some((id) => id === type);
}

/**
 * The three initializers of the theory: as normal or uniform, and with the bias drawn or 0, as the
 * experiment has it; where it has none of them, normal and with the bias drawn, or all would start
 * on one line.
 */
export function startCloudsOf(experiment: Experiment): readonly StartCloud[] {
  const { init } = experiment;
  const bias = isFan(init) && 'bias' in init ? init.bias : 'drawn';
  const ids = init.type.endsWith('-uniform') ? UNIFORM : NORMAL;
  return ids.map((type) => {
    const starts = Array.from({ length: CLOUD }, (_, k) =>
      startOf({ ...experiment, init: { type, bias }, seed: caseSeed(experiment, k) }),
    );
    return { id: type, starts, deviation: deviationOfLine(VARIANCES[type]) };
  });
}
