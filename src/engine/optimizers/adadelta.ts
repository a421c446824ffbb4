import { defineOptimizer } from '../definitions.ts';
import { decayRate, decayed, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.Adadelta`: Zeiler (2012). */
export const adadelta = defineOptimizer({
  name: 'Adadelta',
  paper: 'Zeiler (2012)',
  settings: {
    lr: learningRate(1),
    rho: decayRate('ρ', 0.9),
    eps: epsilon(1e-6),
    weightDecay: weightDecay(0),
  },
  slots: () => ({ square: [0, 0], moved: [0, 0] }),
  start:
    ({ rho, eps, weightDecay: decay }, { square, moved }) =>
    (parameters, gradient, lr) => {
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        square[i] = rho * square[i] + (1 - rho) * g * g;
        const move = (Math.sqrt(moved[i] + eps) / Math.sqrt(square[i] + eps)) * g;
        moved[i] = rho * moved[i] + (1 - rho) * move * move;
        parameters[i] -= lr * move;
      }
    },
});
