import type { UpdateRule } from '../definitions.ts';
import type { Views } from '../memory.ts';
import { decayApartOf, decayed, nextPower } from './common.ts';

interface AdamSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly amsgrad: boolean;
}

export const adamSlots = ({ amsgrad }: AdamSettings) => ({
  mean: [0, 0],
  square: [0, 0],
  largestSquare: amsgrad ? [0, 0] : [],
  beta1Power: [1],
  beta2Power: [1],
});

/**
 * The update that Adam and AdamW share.
 * @param decayBefore weight decay added to the gradient (Adam)
 * @param decayApart weight decay of the parameters themselves, times lr (AdamW)
 */
export function adamRule(
  { beta1, beta2, eps, amsgrad }: AdamSettings,
  decayBefore: number,
  decayApart: number,
  memory: Views<keyof ReturnType<typeof adamSlots>>,
): UpdateRule {
  const { mean, square, largestSquare, beta1Power, beta2Power } = memory;
  return (parameters, gradient, lr) => {
    beta1Power[0] = nextPower(beta1Power[0], beta1);
    beta2Power[0] = nextPower(beta2Power[0], beta2);
    const stepSize = lr / (1 - beta1Power[0]);
    const rootCorrection = Math.sqrt(1 - beta2Power[0]);
    for (let i = 0; i < 2; i++) {
      const g = decayed(gradient[i], decayBefore, parameters[i]);
      mean[i] += (g - mean[i]) * (1 - beta1);
      square[i] = square[i] * beta2 + g * g * (1 - beta2);
      if (amsgrad) largestSquare[i] = Math.max(largestSquare[i], square[i]);
      const scale = Math.sqrt(amsgrad ? largestSquare[i] : square[i]) / rootCorrection + eps;
      parameters[i] -= decayApartOf(lr, decayApart, parameters[i]) + (stepSize * mean[i]) / scale;
    }
  };
}
