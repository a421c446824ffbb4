import { defineOptimizer } from '../definitions.ts';
import { adamRule, adamSlots } from './adam-rule.ts';
import { decayRate, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.AdamW`: Loshchilov & Hutter (2019): weight decay apart from the gradient. */
export const adamw = defineOptimizer({
  name: 'AdamW',
  paper: 'Loshchilov & Hutter (2019)',
  settings: {
    lr: learningRate(0.001),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    amsgrad: { default: false },
    weightDecay: weightDecay(0.01),
  },
  decaysApart: true,
  slots: adamSlots,
  start: (values, memory) => adamRule(values, 0, values.weightDecay, memory),
});
