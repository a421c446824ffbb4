import type { UpdateRule } from '../definitions.ts';
import { nextPower } from './common.ts';

interface AdamSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly amsgrad: boolean;
}

/**
 * The update that Adam and AdamW share.
 * @param decayBefore weight decay added to the gradient (Adam)
 * @param decayApart weight decay of the parameters themselves, times lr (AdamW)
 */
export function adamRule(
  { beta1, beta2, eps, amsgrad }: AdamSettings,
  decayBefore: number,
  decayApart: number,
): UpdateRule {
  const mean = new Float64Array(2);
  const square = new Float64Array(2);
  const largest = new Float64Array(2);
  const powers = new Float64Array([1, 1]);
  return (parameters, gradient, lr) => {
    powers[0] = nextPower(powers[0], beta1);
    powers[1] = nextPower(powers[1], beta2);
    const stepSize = lr / (1 - powers[0]);
    const rootCorrection = Math.sqrt(1 - powers[1]);
    for (let i = 0; i < 2; i++) {
      const g = gradient[i] + decayBefore * parameters[i];
      mean[i] += (g - mean[i]) * (1 - beta1);
      square[i] = square[i] * beta2 + g * g * (1 - beta2);
      if (amsgrad) largest[i] = Math.max(largest[i], square[i]);
      const scale = Math.sqrt(amsgrad ? largest[i] : square[i]) / rootCorrection + eps;
      parameters[i] -= lr * decayApart * parameters[i] + (stepSize * mean[i]) / scale;
    }
  };
}
