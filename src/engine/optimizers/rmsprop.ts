import { defineOptimizer } from '../definitions.ts';
import { decayRate, decayed, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.RMSprop`: Tieleman & Hinton (2012), lecture 6.5; centered: Graves (2013). */
export const rmsprop = defineOptimizer({
  name: 'RMSprop',
  paper: 'Tieleman & Hinton (2012)',
  settings: {
    lr: learningRate(0.01),
    alpha: decayRate('α', 0.99),
    eps: epsilon(1e-8),
    momentum: decayRate('μ', 0),
    centered: { default: false },
    weightDecay: weightDecay(0),
  },
  slots: ({ momentum, centered }) => ({
    square: [0, 0],
    mean: centered ? [0, 0] : [],
    velocity: momentum === 0 ? [] : [0, 0],
  }),
  start:
    ({ alpha, eps, momentum, centered, weightDecay: decay }, { square, mean, velocity }) =>
    (parameters, gradient, lr) => {
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        square[i] = alpha * square[i] + (1 - alpha) * g * g;
        if (centered) mean[i] += (g - mean[i]) * (1 - alpha);
        const variance = centered ? square[i] - mean[i] * mean[i] : square[i];
        let direction = g / (Math.sqrt(variance) + eps);
        if (momentum !== 0) {
          direction += momentum * velocity[i];
          velocity[i] = direction;
        }
        parameters[i] -= lr * direction;
      }
    },
  carried: ({ momentum }, { lr, move }, nextLr) => {
    if (momentum === 0 || lr === 0) return null;
    const kept = (nextLr * momentum) / lr;
    return [kept * move[0], kept * move[1]];
  },
});
