import { defineOptimizer } from '../definitions.ts';
import { decayRate, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.Adam`: Kingma & Ba (2015); amsgrad: Reddi et al. (2018). */
export const adam = defineOptimizer({
  settings: {
    lr: learningRate(0.001),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    amsgrad: { default: false },
    weightDecay: weightDecay(0),
  },
  start: ({ beta1, beta2, eps, amsgrad, weightDecay: decay }) => {
    const mean = new Float64Array(2);
    const square = new Float64Array(2);
    const largest = new Float64Array(2);
    // β₁ᵗ and β₂ᵗ as running products: Math.pow may differ in its last bit between browsers.
    const powers = new Float64Array([1, 1]);
    return (parameters, gradient, lr) => {
      powers[0] *= beta1;
      powers[1] *= beta2;
      const stepSize = lr / (1 - powers[0]);
      const rootCorrection = Math.sqrt(1 - powers[1]);
      for (let i = 0; i < 2; i++) {
        const g = gradient[i] + decay * parameters[i];
        mean[i] += (g - mean[i]) * (1 - beta1);
        square[i] = square[i] * beta2 + g * g * (1 - beta2);
        if (amsgrad) largest[i] = Math.max(largest[i], square[i]);
        const scale = Math.sqrt(amsgrad ? largest[i] : square[i]) / rootCorrection + eps;
        parameters[i] -= (stepSize * mean[i]) / scale;
      }
    };
  },
});
