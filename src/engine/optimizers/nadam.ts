import { defineOptimizer } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { decayRate, epsilon, learningRate, nextPower, weightDecay } from './common.ts';

/** The base of the momentum's warm-up in Dozat's schedule. */
const WARM_UP = 0.96;

/** `torch.optim.NAdam`: Dozat (2016), Adam with Nesterov's look ahead. */
export const nadam = defineOptimizer({
  name: 'NAdam',
  formula:
    'μₜ = β₁ (1 − ½ · 0.96^(ψt));  θ ← θ − η ((1 − μₜ) g / (1 − Πμ) + μₜ₊₁ m / (1 − μₜ₊₁ Πμ)) / (√ŝ + ε)',
  paper: 'Dozat (2016)',
  settings: {
    lr: learningRate(0.002),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    momentumDecay: { symbol: 'ψ', min: 0, max: 1, default: 0.004 },
    weightDecay: weightDecay(0),
  },
  start: ({ beta1, beta2, eps, momentumDecay, weightDecay: decay }) => {
    const mean = new Float64Array(2);
    const square = new Float64Array(2);
    const warmUpPerStep = portablePower(WARM_UP, momentumDecay);
    const running = { beta2Power: 1, warmUp: warmUpPerStep, momentumProduct: 1 };
    return (parameters, gradient, lr) => {
      running.beta2Power = nextPower(running.beta2Power, beta2);
      const momentum = beta1 * (1 - 0.5 * running.warmUp);
      running.warmUp = nextPower(running.warmUp, warmUpPerStep);
      const nextMomentum = beta1 * (1 - 0.5 * running.warmUp);
      running.momentumProduct = nextPower(running.momentumProduct, momentum);
      const alongGradient = (lr * (1 - momentum)) / (1 - running.momentumProduct);
      const alongMean = (lr * nextMomentum) / (1 - running.momentumProduct * nextMomentum);
      for (let i = 0; i < 2; i++) {
        const g = gradient[i] + decay * parameters[i];
        mean[i] += (g - mean[i]) * (1 - beta1);
        square[i] = square[i] * beta2 + g * g * (1 - beta2);
        const scale = Math.sqrt(square[i] / (1 - running.beta2Power)) + eps;
        parameters[i] -= (alongGradient * g + alongMean * mean[i]) / scale;
      }
    };
  },
});
