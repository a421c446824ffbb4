import { defineOptimizer } from '../definitions.ts';
import { decayRate, decayed, epsilon, learningRate, nextPower, weightDecay } from './common.ts';

/** From this length of the moving average on its variance is tractable, and is corrected for. */
const TRACTABLE_LENGTH = 5;

/** `torch.optim.RAdam`: Liu et al. (2020), Adam whose first steps wait for a reliable average. */
export const radam = defineOptimizer({
  name: 'RAdam',
  paper: 'Liu et al. (2020)',
  settings: {
    lr: learningRate(0.001),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  slots: () => ({ mean: [0, 0], square: [0, 0], steps: [0], beta1Power: [1], beta2Power: [1] }),
  start: ({ beta1, beta2, eps, weightDecay: decay }, memory) => {
    const { mean, square, steps, beta1Power, beta2Power } = memory;
    const longest = 2 / (1 - beta2) - 1;
    return (parameters, gradient, lr) => {
      steps[0] += 1;
      beta1Power[0] = nextPower(beta1Power[0], beta1);
      beta2Power[0] = nextPower(beta2Power[0], beta2);
      const correction1 = 1 - beta1Power[0];
      const correction2 = 1 - beta2Power[0];
      const length = longest - (2 * steps[0] * beta2Power[0]) / correction2;
      const isTractable = length > TRACTABLE_LENGTH;
      const rectification = isTractable
        ? Math.sqrt(
            ((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length),
          )
        : 1;
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        mean[i] += (g - mean[i]) * (1 - beta1);
        square[i] = square[i] * beta2 + g * g * (1 - beta2);
        const adapted = isTractable ? Math.sqrt(correction2) / (Math.sqrt(square[i]) + eps) : 1;
        parameters[i] -= lr * (mean[i] / correction1) * rectification * adapted;
      }
    };
  },
});
