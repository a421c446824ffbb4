import type { NumberSetting } from '../settings.ts';

/** Settings that several optimizers share, with PyTorch's defaults unless overridden. */
export const learningRate = (byDefault: number) =>
  ({
    symbol: 'η',
    min: 0,
    aboveMin: true,
    max: 10,
    default: byDefault,
    scale: 'log',
  }) as const satisfies NumberSetting;

export const weightDecay = (byDefault: number) =>
  ({ symbol: 'λ', min: 0, max: 10, default: byDefault }) as const satisfies NumberSetting;

/** A decay rate of a moving average: 1 would never move. */
export const decayRate = (symbol: string, byDefault: number) =>
  ({ symbol, min: 0, max: 1, belowMax: true, default: byDefault }) as const satisfies NumberSetting;

export const epsilon = (byDefault: number) =>
  ({
    symbol: 'ε',
    min: 0,
    max: 1,
    default: byDefault,
    scale: 'log',
  }) as const satisfies NumberSetting;
