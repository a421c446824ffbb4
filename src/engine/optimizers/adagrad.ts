import { defineOptimizer } from '../definitions.ts';
import { decayed, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.Adagrad`: Duchi, Hazan & Singer (2011). */
export const adagrad = defineOptimizer({
  name: 'Adagrad',
  paper: 'Duchi, Hazan & Singer (2011)',
  settings: {
    lr: learningRate(0.01),
    lrDecay: { min: 0, max: 10, default: 0 },
    eps: epsilon(1e-10),
    initialAccumulatorValue: { min: 0, max: 1e6, default: 0 },
    weightDecay: weightDecay(0),
  },
  slots: ({ initialAccumulatorValue: initial }) => ({ sum: [initial, initial], steps: [0] }),
  start:
    ({ lrDecay, eps, weightDecay: decay }, { sum, steps }) =>
    (parameters, gradient, lr) => {
      const rate = lr / (1 + steps[0] * lrDecay);
      steps[0] += 1;
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        sum[i] += g * g;
        parameters[i] -= (rate * g) / (Math.sqrt(sum[i]) + eps);
      }
    },
});
