import type { ChoiceSetting, NumberSetting } from '../settings.ts';

/** Whether a schedule moves on with each step or with each epoch. */
export const every = {
  options: ['step', 'epoch'],
  default: 'step',
} as const satisfies ChoiceSetting;

export const gamma = (byDefault: number) =>
  ({
    symbol: 'γ',
    min: 0,
    aboveMin: true,
    max: 1,
    default: byDefault,
  }) as const satisfies NumberSetting;

export const count = (byDefault: number) =>
  ({
    min: 1,
    max: 1e9,
    integer: true,
    default: byDefault,
    scale: 'log',
  }) as const satisfies NumberSetting;

export const leastRate = {
  min: 0,
  max: 10,
  default: 0,
} as const satisfies NumberSetting;

/** A length of which 0 stands for the whole run. */
export const countOrRun = {
  min: 0,
  max: 1e9,
  integer: true,
  default: 0,
} as const satisfies NumberSetting;

interface RunCounts {
  readonly totalSteps: number;
  readonly epochs: number;
}

/** How often a schedule moves on over the whole run. */
export function countOverRun(moves: 'step' | 'epoch', length: RunCounts): number {
  return moves === 'step' ? length.totalSteps : length.epochs;
}
