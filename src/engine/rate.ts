import type { RateRule, Schedule } from './definitions.ts';
import { createMemory } from './memory.ts';
import { rulesAfter } from './edits.ts';
import type { Rules } from './edits.ts';
import { batchFactor } from './problem.ts';
import type { Problem } from './problem.ts';
import { schedules } from './schedules/index.ts';

/** The learning rate of the step after `done` steps, batch scaling included. */
interface Rate {
  readonly after: (done: number) => number;
  readonly observe: RateRule['observe'];
  /** All that the schedule remembers; empty for one that is a function of the count. */
  readonly memory: Float64Array;
}

/** @param kept the memory of the same schedule, to go on from it */
export function createRate(
  problem: Problem,
  { schedule, optimizer }: Rules,
  kept?: Float64Array,
): Rate {
  const { batch } = problem.experiment;
  const { type, ...values } = schedule;
  const { slots: slotsOf, start }: Pick<Schedule, 'slots' | 'start'> = schedules[type];
  const { memory, slots } = createMemory(slotsOf?.(values, optimizer.lr) ?? {}, kept);
  const rule = start(values, optimizer.lr, problem.length, slots);
  const movesByEpoch = 'every' in values && values.every === 'epoch';
  const stepsPerMove = movesByEpoch ? problem.length.stepsPerEpoch : 1;
  const factor = batchFactor(batch, problem.batchSize);
  return {
    after: (done) => factor * rule.rate(Math.floor(done / stepsPerMove)),
    observe: rule.observe,
    memory,
  };
}

/** The learning rate of the first step, which is known before anything is trained. */
export function firstRate(problem: Problem): number {
  const { experiment } = problem;
  const atStart = experiment.edits.filter(({ at }) => at === 0).length;
  return createRate(problem, rulesAfter(experiment, atStart)).after(0);
}
