import type { Schedule } from '../../engine/definitions.ts';
import { batchingOfStep, epochsAfter } from '../../engine/epochs.ts';
import type { Experiment, ScheduleId } from '../../engine/experiment.ts';
import { countOverRun } from '../../engine/schedules/common.ts';
import { MOST_RATE } from '../../engine/rate.ts';
import { schedules } from '../../engine/schedules/index.ts';
import { call, float } from './python.ts';
import type { Literal } from './python.ts';
import { boundedExponential, EXPONENTIAL, ONE_CYCLE, REDUCE_ON_PLATEAU } from './longSchedules.ts';
import { rateIn } from './plan.ts';
import type { Plan } from './plan.ts';

type Spec = Experiment['schedule'];
type Of<Id extends ScheduleId> = Extract<Spec, { readonly type: Id }>;

interface ScheduleCode {
  /** The class of `torch.optim.lr_scheduler` and its arguments; null where PyTorch has none. */
  readonly torch: {
    readonly name: string;
    readonly settings: Readonly<Record<string, Literal>>;
  } | null;
  /** A function of the count and of the base rate `lr` in plain Python, or a class of such. */
  readonly python: string;
  /** Its name. */
  readonly name: string;
  /** Arguments of the function besides the count and the base rate. */
  readonly settings: Readonly<Record<string, Literal>>;
  /** A class that is told the loss after each epoch: the others are functions of the count alone. */
  readonly observes?: true;
}

/** What a schedule is told: the rates as the plan writes them, and the moves of the whole run. */
interface Told {
  readonly rate: (value: number) => string;
  readonly whole: (every: 'step' | 'epoch') => number;
}

type Schedules = { readonly [Id in ScheduleId]: (schedule: Of<Id>, told: Told) => ScheduleCode };

const int = (value: number) => String(value);

/** Powers of ten: times the largest learning rate, scaled for a batch of all points, below the bound. */
const SURELY_FINITE = 290;

/** Every schedule in Python. `count` is how often it has moved on. */
const SCHEDULES: Schedules = {
  constant: () => ({
    torch: null,
    name: 'constant',
    settings: {},
    python: `def constant(count, lr):
    return lr
`,
  }),
  step: ({ stepSize, gamma }) => ({
    torch: { name: 'StepLR', settings: { step_size: int(stepSize), gamma } },
    name: 'step_decay',
    settings: { step_size: int(stepSize), gamma },
    python: `def step_decay(count, lr, step_size, gamma):
    return lr * gamma ** (count // step_size)
`,
  }),
  multistep: ({ milestones, gamma }) => ({
    torch: { name: 'MultiStepLR', settings: { milestones, gamma } },
    name: 'multistep',
    settings: { milestones, gamma },
    python: `def multistep(count, lr, milestones, gamma):
    return lr * gamma ** sum(milestone <= count for milestone in milestones)
`,
  }),
  exponential: ({ gamma, every }, { whole }) => {
    // PyTorch's own has no bound, and infinitely often a gradient of 0 is no number.
    const isBounded = whole(every) * Math.log10(gamma) < SURELY_FINITE;
    return {
      torch: isBounded ? { name: 'ExponentialLR', settings: { gamma } } : null,
      name: 'exponential',
      settings: { gamma },
      python: isBounded ? EXPONENTIAL : boundedExponential(MOST_RATE),
    };
  },
  'inverse-time': ({ decay }) => ({
    torch: {
      name: 'LambdaLR',
      settings: { lr_lambda: `lambda count: 1 / (1 + ${float(decay)} * count)` },
    },
    name: 'inverse_time',
    settings: { decay },
    python: `def inverse_time(count, lr, decay):
    return lr / (1 + decay * count)
`,
  }),
  polynomial: ({ totalIters, power, every }, { whole }) => {
    const total = int(totalIters || whole(every));
    return {
      torch: { name: 'PolynomialLR', settings: { total_iters: total, power } },
      name: 'polynomial',
      settings: { total_iters: total, power },
      python: `def polynomial(count, lr, total_iters, power):
    return lr * (1 - min(count, total_iters) / total_iters) ** power
`,
    };
  },
  linear: ({ startFactor, endFactor, totalIters, every }, { whole }) => {
    const total = int(totalIters || whole(every));
    const settings = { start_factor: startFactor, end_factor: endFactor, total_iters: total };
    return {
      torch: { name: 'LinearLR', settings },
      name: 'linear',
      settings,
      python: `def linear(count, lr, start_factor, end_factor, total_iters):
    part = min(count, total_iters) / total_iters
    return lr * (start_factor + (end_factor - start_factor) * part)
`,
    };
  },
  cosine: ({ tMax, etaMin, every }, { rate, whole }) => {
    const half = int(tMax || whole(every));
    return {
      torch: { name: 'CosineAnnealingLR', settings: { T_max: half, eta_min: rate(etaMin) } },
      name: 'cosine',
      settings: { t_max: half, eta_min: rate(etaMin) },
      python: `def cosine(count, lr, t_max, eta_min):
    return eta_min + (lr - eta_min) * (1 + math.cos(math.pi * count / t_max)) / 2
`,
    };
  },
  'cosine-restarts': ({ t0, tMult, etaMin }, { rate }) => ({
    torch: {
      name: 'CosineAnnealingWarmRestarts',
      settings: { T_0: int(t0), T_mult: int(tMult), eta_min: rate(etaMin) },
    },
    name: 'cosine_restarts',
    settings: { t_0: int(t0), t_mult: int(tMult), eta_min: rate(etaMin) },
    python: `def cosine_restarts(count, lr, t_0, t_mult, eta_min):
    cycle = t_0
    if t_mult == 1:
        count %= t_0
    while count >= cycle:
        count -= cycle
        cycle *= t_mult
    return eta_min + (lr - eta_min) * (1 + math.cos(math.pi * count / cycle)) / 2
`,
  }),
  'one-cycle': (schedule, { rate, whole }) => {
    const { maxLr, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase } = schedule;
    const moves = whole(schedule.every);
    const total = schedule.totalSteps || moves;
    const shape = {
      total_steps: int(total),
      pct_start: pctStart,
      anneal_strategy: `"${annealStrategy === 'cos' ? 'cos' : 'linear'}"`,
      div_factor: divFactor,
      final_div_factor: finalDivFactor,
      three_phase: threePhase,
    };
    // PyTorch divides by the length of each phase, and refuses to go on beyond the last.
    const ends = threePhase
      ? [pctStart * total - 1, 2 * pctStart * total - 2, total - 1]
      : [pctStart * total - 1, total - 1];
    const isTaken = total >= moves && [0, ...ends].every((end, k, all) => end !== all[k + 1]);
    return {
      torch: isTaken
        ? { name: 'OneCycleLR', settings: { max_lr: rate(maxLr), ...shape, cycle_momentum: false } }
        : null,
      name: 'one_cycle',
      settings: { max_lr: rate(maxLr), ...shape },
      python: ONE_CYCLE,
    };
  },
  'reduce-on-plateau': (schedule, { rate }) => {
    const { factor, patience, threshold, thresholdMode, cooldown, minLr, eps } = schedule;
    const settings = {
      factor,
      patience: int(patience),
      threshold,
      threshold_mode: `"${thresholdMode === 'rel' ? 'rel' : 'abs'}"`,
      cooldown: int(cooldown),
      min_lr: rate(minLr),
      eps: rate(eps),
    };
    return {
      torch: { name: 'ReduceLROnPlateau', settings },
      name: 'ReduceOnPlateau',
      observes: true,
      settings,
      python: REDUCE_ON_PLATEAU,
    };
  },
};

/** The schedule of these settings in Python. */
function scheduleCode(plan: Plan, schedule: Spec, at: number): ScheduleCode {
  const write = SCHEDULES[schedule.type] as (schedule: Spec, told: Told) => ScheduleCode;
  const { length } = batchingOfStep(plan.problem, at + 1);
  return write(schedule, {
    rate: (value) => rateIn(plan, value),
    whole: (every) => countOverRun(every, length),
  });
}

/** The rate stays as it is. */
export function isConstant({ type }: Spec): boolean {
  const definition: Pick<Schedule, 'isConstant'> = schedules[type];
  return definition.isConstant === true;
}

/** After what it moves on. */
export function everyOf(schedule: Spec): 'step' | 'epoch' {
  return 'every' in schedule && schedule.every === 'epoch' ? 'epoch' : 'step';
}

/** How often a schedule has moved on after so many steps. */
export function movesAfter({ problem }: Plan, schedule: Spec, steps: number): number {
  const batching = batchingOfStep(problem, steps + 1);
  return everyOf(schedule) === 'epoch' ? epochsAfter(batching, steps) : steps;
}

/** A schedule in force from some step on, in the words of a library. */
export interface Scheduled {
  /** What makes it; null for a rate that stays as it is. */
  readonly made: string | null;
  /** A function or class that must be written out before; null for none. */
  readonly defined: string | null;
  /** It is told the loss after each epoch. */
  readonly observes: boolean;
}

/**
 * The schedule in PyTorch.
 * @param at the steps after which it is made: the run is as long as it is from there on
 */
export function torchSchedule(plan: Plan, schedule: Spec, baseLr: number, at: number): Scheduled {
  const { torch, python, name, settings, observes = false } = scheduleCode(plan, schedule, at);
  if (isConstant(schedule)) return { made: null, defined: null, observes };
  if (torch !== null) {
    const made = call(`torch.optim.lr_scheduler.${torch.name}`, ['optimizer'], torch.settings);
    return { made, defined: null, observes };
  }
  const lr = rateIn(plan, baseLr);
  const rule = `lambda count: ${call(name, ['count'], { lr, ...settings })} / (${lr})`;
  return {
    made: call('torch.optim.lr_scheduler.LambdaLR', ['optimizer'], { lr_lambda: rule }),
    defined: python,
    observes,
  };
}

/**
 * The schedule as a function of how often it has moved on.
 * @param at the steps after which it is made: the run is as long as it is from there on
 */
export function pythonSchedule(plan: Plan, schedule: Spec, baseLr: number, at: number): Scheduled {
  const { name, settings, python, observes = false } = scheduleCode(plan, schedule, at);
  const values = { lr: rateIn(plan, baseLr), ...settings };
  const made = observes ? call(name, [], values) : call('partial', [name], values);
  return { made, defined: python, observes };
}
