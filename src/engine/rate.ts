import type { RateRule } from './definitions.ts';
import type { Experiment } from './experiment.ts';
import { batchFactor } from './problem.ts';
import type { Problem } from './problem.ts';
import { schedules } from './schedules/index.ts';

export type Rules = Pick<Experiment, 'optimizer' | 'schedule'>;

/** The learning rate of the step after `done` steps, batch scaling included. */
interface Rate {
  readonly after: (done: number) => number;
  readonly observe: RateRule['observe'];
}

export function createRate(problem: Problem, { schedule, optimizer }: Rules): Rate {
  const { batch } = problem.experiment;
  const { type, ...values } = schedule;
  const rule = schedules[type].start(values, optimizer.lr, problem.length);
  const movesByEpoch = 'every' in values && values.every === 'epoch';
  const stepsPerMove = movesByEpoch ? problem.length.stepsPerEpoch : 1;
  const factor = batchFactor(batch, problem.batchSize);
  return {
    after: (done) => factor * rule.rate(Math.floor(done / stepsPerMove)),
    observe: rule.observe,
  };
}

/** The learning rate of the first step, which is known before anything is trained. */
export function firstRate(problem: Problem): number {
  const { optimizer, schedule, edits } = problem.experiment;
  const atStart = edits.filter(({ at }) => at === 0).toReversed();
  const rules = {
    optimizer: atStart.find((edit) => edit.optimizer !== undefined)?.optimizer ?? optimizer,
    schedule: atStart.find((edit) => edit.schedule !== undefined)?.schedule ?? schedule,
  };
  return createRate(problem, rules).after(0);
}
