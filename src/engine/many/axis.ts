import { BATCH_SIZE, EPOCHS } from '../experiment.ts';
import type { Experiment } from '../experiment.ts';
import type { Optimizer, Schedule } from '../definitions.ts';
import { initializers } from '../initializers/index.ts';
import { optimizers } from '../optimizers/index.ts';
import type { Problem } from '../problem.ts';
import { schedules } from '../schedules/index.ts';
import { isNumberSetting } from '../settings.ts';
import type { NumberSetting, Settings, SettingValue } from '../settings.ts';
import { stabilityOf } from '../stability.ts';
import { scaleOf } from './scale.ts';

/** A number that an experiment is set by, and that leaves its objective as it is. */
export type AxisSetting =
  | { readonly of: 'start'; readonly name: 'a' | 'b' }
  | { readonly of: 'batch'; readonly name: 'size' }
  | { readonly of: 'run'; readonly name: 'epochs' }
  | { readonly of: 'optimizer' | 'schedule'; readonly name: string };

/** The values that a grid of runs gives to a setting, ascending. */
export interface Axis {
  readonly setting: AxisSetting;
  readonly values: readonly number[];
  readonly isLog: boolean;
}

function registered(experiment: Experiment, of: 'optimizer' | 'schedule'): Settings {
  return of === 'optimizer'
    ? optimizers[experiment.optimizer.type].settings
    : schedules[experiment.schedule.type].settings;
}

/** The settings of an experiment that an axis can be of. */
export function axisSettings({ experiment, points }: Problem): readonly AxisSetting[] {
  const numbersOf = (of: 'optimizer' | 'schedule'): readonly AxisSetting[] =>
    Object.entries(registered(experiment, of))
      .filter(([, setting]) => isNumberSetting(setting))
      .map(([name]) => ({ of, name }));
  // A schedule that sets the rate by itself leaves that of the optimizer without effect.
  const { setsRate }: Pick<Schedule, 'setsRate'> = schedules[experiment.schedule.type];
  const ofOptimizer = numbersOf('optimizer').filter(
    ({ name }) => setsRate !== true || name !== 'lr',
  );
  return [
    { of: 'start', name: 'a' },
    { of: 'start', name: 'b' },
    ...ofOptimizer,
    ...(points.n > 1 ? [{ of: 'batch', name: 'size' } as const] : []),
    ...numbersOf('schedule'),
    { of: 'run', name: 'epochs' },
  ];
}

/** The range in which a setting makes sense. */
function settingOf({ experiment, points }: Problem, { of, name }: AxisSetting): NumberSetting {
  if (of === 'batch') return { ...BATCH_SIZE, max: points.n, scale: 'log' };
  if (of === 'run') return EPOCHS;
  const settings: Settings =
    of === 'start' ? initializers.point.settings : registered(experiment, of);
  const setting = settings[name];
  if (!isNumberSetting(setting)) throw new Error(`axis: ${of}.${name} must be a number`);
  return setting;
}

/** The value that the experiment has now. */
export function axisValue({ experiment, start, batchSize }: Problem, axis: AxisSetting): number {
  const { of, name } = axis;
  if (of === 'start') return start[name];
  if (of === 'batch') return batchSize;
  if (of === 'run') return experiment.epochs;
  const values: Readonly<Record<string, SettingValue>> = experiment[of];
  return Number(values[name]);
}

/** The experiment with another value; the start as a point, the rules as they are. */
export function withSetting(
  { experiment, start }: Problem,
  { of, name }: AxisSetting,
  value: number,
): Experiment {
  if (of === 'start') {
    const before = experiment.init.type === 'point' ? experiment.init : { ...start };
    return { ...experiment, init: { ...before, type: 'point', [name]: value } };
  }
  if (of === 'batch') return { ...experiment, batch: { ...experiment.batch, size: value } };
  if (of === 'run') return { ...experiment, epochs: value };
  return { ...experiment, [of]: { ...experiment[of], [name]: value } };
}

/** Whether the settings of an optimizer or a schedule go together. */
function isAllowed({ optimizer, schedule }: Experiment): boolean {
  const { type, ...own } = optimizer;
  const { rules = [] }: Pick<Optimizer, 'rules'> = optimizers[type];
  const { type: scheduleType, ...ofSchedule } = schedule;
  const { rules: others = [] }: Pick<Schedule, 'rules'> = schedules[scheduleType];
  return rules.every(({ holds }) => holds(own)) && others.every(({ holds }) => holds(ofSchedule));
}

/** From one to the other of a setting on a logarithmic scale. */
const DECADES = 1e3;
/** A rate is swept from far below the edge to well beyond it. */
const AROUND_EDGE = [1e-3, 4] as const;
/** A linear range wider than this is looked at about the value that it has. */
const WIDE = 10;
const DIGITS = 3;
/** How near to an end that is not allowed itself. */
const LEAST_GAP = 1e-3;

function spanOf(problem: Problem, axis: AxisSetting): readonly [low: number, high: number] {
  const { min, max, aboveMin, belowMax, scale } = settingOf(problem, axis);
  const now = axisValue(problem, axis);
  const gap = LEAST_GAP * Math.min(max - min, 1);
  const ends = [aboveMin ? min + gap : min, belowMax ? max - gap : max] as const;
  const within = (low: number, high: number) =>
    [Math.max(ends[0], low), Math.min(ends[1], high)] as const;
  const edge = axis.name === 'lr' ? stabilityOf(problem).limit : null;
  if (edge !== null) {
    return within(AROUND_EDGE[0] * edge.rate, Math.max(now, AROUND_EDGE[1] * edge.rate));
  }
  if (axis.of === 'batch') return within(1, max);
  if (axis.of === 'start') {
    const { radiusA, radiusB } = scaleOf(problem);
    const radius = axis.name === 'a' ? radiusA : radiusB;
    return within(now - radius, now + radius);
  }
  if (scale === 'log' && now > 0) return within(now / DECADES, now * DECADES);
  if (max - min <= WIDE) return within(min, max);
  const reach = Math.max(1, Math.abs(now));
  return within(now - reach, now + reach);
}

/**
 * An axis over a range of a setting, its own where none is given. A whole number has no more values
 * than there are; those that its rules forbid are left out.
 * @param most values
 */
export function axisOf(
  problem: Problem,
  setting: AxisSetting,
  most: number,
  range: readonly [low: number, high: number] = spanOf(problem, setting),
): Axis {
  const [low, high] = range;
  const { scale, integer, min } = settingOf(problem, setting);
  const isLog = scale === 'log' && low > 0;
  const at = (part: number) => (isLog ? low * (high / low) ** part : low + (high - low) * part);
  const all = Array.from({ length: most }, (_, k) => at(most === 1 ? 0 : k / (most - 1)));
  // The run of a cell is opened, and read: its settings are numbers that one would write.
  const written = setting.of === 'start' ? all : all.map((v) => Number(v.toPrecision(DIGITS)));
  const values = integer ? [...new Set(all.map((v) => Math.max(min, Math.round(v))))] : written;
  return {
    setting,
    isLog,
    values: values.filter((value) => isAllowed(withSetting(problem, setting, value))),
  };
}

/** The limit of stable rates at each value of an axis; null where none is known. */
export function edgeAlong(
  problemAt: (value: number) => Problem,
  { values }: Axis,
): readonly (number | null)[] {
  return values.map((value) => stabilityOf(problemAt(value)).limit?.rate ?? null);
}
