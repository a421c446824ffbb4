import type { RateRule, Schedule } from './definitions.ts';
import { batchingOfStep, epochsAfter } from './epochs.ts';
import { createMemory } from './memory.ts';
import type { Slots } from './memory.ts';
import { rulesAfter } from './edits.ts';
import type { Rules } from './edits.ts';
import { batchFactor } from './problem.ts';
import type { Problem } from './problem.ts';
import { schedules } from './schedules/index.ts';

/**
 * No rate is larger: infinitely often a gradient of 0 would be no number. What rules of update
 * multiply and divide it by leaves it finite, too.
 */
export const MOST_RATE = 1e300;

/** The learning rate of the step after `done` steps, batch scaling included. */
interface Rate {
  readonly after: (done: number) => number;
  /** How often the schedule has moved on by then. */
  readonly movesAfter: (done: number) => number;
  readonly observe: RateRule['observe'];
  /** All that the schedule remembers; empty for one that is a function of the count. */
  readonly memory: Float64Array;
  /** What the batch size multiplies its rate by. */
  readonly factor: number;
}

/** What a schedule remembers before its first step. */
export function slotsOf({ schedule, optimizer }: Rules): Slots {
  const { type, ...values } = schedule;
  const { slots }: Pick<Schedule, 'slots'> = schedules[type];
  return slots?.(values, optimizer.lr) ?? {};
}

/**
 * The memory of a schedule that goes on under another rule of update: what begins with the learning
 * rate takes the new one where that is another, and all else is remembered. That is how PyTorch's
 * schedules go on where a person sets the `lr` of a parameter group.
 */
export function rateMemoryAfter(before: Rules, kept: Float64Array, after: Rules): Float64Array {
  const [old, fresh] = [before, after].map((rules) => createMemory(slotsOf(rules)).memory);
  return kept.map((value, k) => (Object.is(old[k], fresh[k]) ? value : fresh[k]));
}

/**
 * @param done the steps after which it begins; it holds as long as batches are made as those of the
 *   next step
 * @param kept the memory of the same schedule, to go on from it
 */
export function createRate(
  problem: Problem,
  rules: Rules,
  done: number,
  kept?: Float64Array,
): Rate {
  const { schedule, optimizer } = rules;
  const batching = batchingOfStep(problem, done + 1);
  const { type, ...values } = schedule;
  const { start }: Pick<Schedule, 'start'> = schedules[type];
  const { memory, slots } = createMemory(slotsOf(rules), kept);
  const rule = start(values, optimizer.lr, batching.length, slots);
  const movesByEpoch = 'every' in values && values.every === 'epoch';
  const factor = batchFactor(batching.batch, batching.batchSize);
  const movesAfter = (steps: number) => (movesByEpoch ? epochsAfter(batching, steps) : steps);
  return {
    after: (steps) => Math.min(MOST_RATE, factor * rule.rate(movesAfter(steps))),
    movesAfter,
    observe: rule.observe,
    memory,
    factor,
  };
}

/** The learning rate of the first step, which is known before anything is trained. */
export function firstRate(problem: Problem): number {
  const { experiment } = problem;
  const atStart = experiment.edits.filter(({ at }) => at === 0).length;
  return createRate(problem, rulesAfter(experiment, atStart), 0).after(0);
}
