import { defineOptimizer } from '../definitions.ts';
import { learningRate } from './common.ts';

/**
 * `torch.optim.Rprop`: Riedmiller & Braun (1993). Only the gradient's sign counts; the learning
 * rate is the first step's size and no more.
 */
export const rprop = defineOptimizer({
  name: 'Rprop',
  paper: 'Riedmiller & Braun (1993)',
  settings: {
    lr: learningRate(0.01),
    etaMinus: { symbol: 'η⁻', min: 0, aboveMin: true, max: 1, belowMax: true, default: 0.5 },
    etaPlus: { symbol: 'η⁺', min: 1, aboveMin: true, max: 10, default: 1.2 },
    stepMin: { min: 0, max: 1e6, default: 1e-6, scale: 'log' },
    stepMax: { min: 0, aboveMin: true, max: 1e6, default: 50, scale: 'log' },
  },
  rules: [{ setting: 'stepMax', rule: 'stepMaxAboveMin', holds: (v) => v.stepMax >= v.stepMin }],
  slots: () => ({ size: [NaN, NaN], previous: [0, 0] }),
  start:
    ({ etaMinus, etaPlus, stepMin, stepMax }, { size, previous }) =>
    (parameters, gradient, lr) => {
      for (let i = 0; i < 2; i++) {
        if (Number.isNaN(size[i])) size[i] = lr;
        const agreement = gradient[i] * previous[i];
        const factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
        size[i] = Math.min(stepMax, Math.max(stepMin, size[i] * factor));
        // After a change of sign the step is skipped and forgotten.
        const g = agreement < 0 ? 0 : gradient[i];
        parameters[i] -= Math.sign(g) * size[i];
        previous[i] = g;
      }
    },
});
