import { defineOptimizer } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { decayRate, decayed, epsilon, learningRate, nextPower, weightDecay } from './common.ts';

/** The base of the momentum's warm-up in Dozat's schedule. */
const WARM_UP = 0.96;

/** `torch.optim.NAdam`: Dozat (2016), Adam with Nesterov's look ahead. */
export const nadam = defineOptimizer({
  name: 'NAdam',
  paper: 'Dozat (2016)',
  settings: {
    lr: learningRate(0.002),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    momentumDecay: { symbol: 'ψ', min: 0, max: 1, default: 0.004 },
    weightDecay: weightDecay(0),
  },
  slots: ({ momentumDecay }) => ({
    mean: [0, 0],
    square: [0, 0],
    beta2Power: [1],
    warmUp: [portablePower(WARM_UP, momentumDecay)],
    momentumProduct: [1],
  }),
  start: ({ beta1, beta2, eps, momentumDecay, weightDecay: decay }, memory) => {
    const { mean, square, beta2Power, warmUp, momentumProduct } = memory;
    const warmUpPerStep = portablePower(WARM_UP, momentumDecay);
    return (parameters, gradient, lr) => {
      beta2Power[0] = nextPower(beta2Power[0], beta2);
      const momentum = beta1 * (1 - 0.5 * warmUp[0]);
      warmUp[0] = nextPower(warmUp[0], warmUpPerStep);
      const nextMomentum = beta1 * (1 - 0.5 * warmUp[0]);
      momentumProduct[0] = nextPower(momentumProduct[0], momentum);
      const alongGradient = (lr * (1 - momentum)) / (1 - momentumProduct[0]);
      const alongMean = (lr * nextMomentum) / (1 - momentumProduct[0] * nextMomentum);
      for (let i = 0; i < 2; i++) {
        const g = decayed(gradient[i], decay, parameters[i]);
        mean[i] += (g - mean[i]) * (1 - beta1);
        square[i] = square[i] * beta2 + g * g * (1 - beta2);
        const scale = Math.sqrt(square[i] / (1 - beta2Power[0])) + eps;
        parameters[i] -= (alongGradient * g + alongMean * mean[i]) / scale;
      }
    };
  },
});
