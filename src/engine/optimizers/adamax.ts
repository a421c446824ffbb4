import { defineOptimizer } from '../definitions.ts';
import { decayRate, decayed, epsilon, learningRate, nextPower, weightDecay } from './common.ts';

/** `torch.optim.Adamax`: Kingma & Ba (2015), section 7.1: Adam with the largest gradient. */
export const adamax = defineOptimizer({
  name: 'Adamax',
  paper: 'Kingma & Ba (2015)',
  settings: {
    lr: learningRate(0.002),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  slots: () => ({ mean: [0, 0], largest: [0, 0], beta1Power: [1] }),
  start:
    ({ beta1, beta2, eps, weightDecay: decay }, { mean, largest, beta1Power }) =>
    (parameters, gradient, lr) => {
      beta1Power[0] = nextPower(beta1Power[0], beta1);
      const stepSize = lr / (1 - beta1Power[0]);
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        mean[i] += (g - mean[i]) * (1 - beta1);
        largest[i] = Math.max(beta2 * largest[i], Math.abs(g) + eps);
        parameters[i] -= (stepSize * mean[i]) / largest[i];
      }
    },
});
