import type { NumberSetting } from '../settings.ts';

/** Far below what 1 − βᵗ can tell from 1, and far above the subnormal numbers. */
const NEGLIGIBLE = 1e-200;

/**
 * βᵗ⁺¹ from βᵗ, as a running product: Math.pow may differ in its last bit between browsers. Once
 * negligible it is 0, for a product left to itself ends subnormal, and each multiplication by such
 * a number costs as much as a whole step.
 */
export function nextPower(power: number, beta: number): number {
  const next = power * beta;
  return next < NEGLIGIBLE ? 0 : next;
}

/** The gradient with weight decay in it: the slope of L + ½ λ |θ|². */
export function decayed(gradient: number, decay: number, parameter: number): number {
  return gradient + decay * parameter;
}

/** Weight decay apart from the gradient: what it takes off a parameter by itself. */
export function decayApartOf(lr: number, decay: number, parameter: number): number {
  return lr * decay * parameter;
}

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
