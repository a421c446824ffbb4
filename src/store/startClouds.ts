import type { Experiment } from '../engine/experiment.ts';
import { CLOUD, caseSeed } from '../engine/many/plan.ts';
import { startOf } from '../engine/problem.ts';

const NORMAL = ['lecun-normal', 'xavier-normal', 'he-normal'] as const;
const UNIFORM = ['lecun-uniform', 'xavier-uniform', 'he-uniform'] as const;

/** Where an initializer would start, under as many seeds as a cloud of runs has. */
export interface StartCloud {
  readonly id: (typeof NORMAL)[number] | (typeof UNIFORM)[number];
  readonly starts: readonly { readonly a: number; readonly b: number }[];
  /** Of a, over these draws. */
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
    const squares = starts.reduce((sum, { a }) => sum + a * a, 0);
    return { id: type, starts, deviation: Math.sqrt(squares / starts.length) };
  });
}
