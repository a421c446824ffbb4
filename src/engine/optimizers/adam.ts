import { defineOptimizer } from '../definitions.ts';
import { adamRule, adamSlots } from './adam-rule.ts';
import { decayRate, epsilon, learningRate, weightDecay } from './common.ts';

/** `torch.optim.Adam`: Kingma & Ba (2015); amsgrad: Reddi et al. (2018). */
export const adam = defineOptimizer({
  name: 'Adam',
  paper: 'Kingma & Ba (2015)',
  settings: {
    lr: learningRate(0.001),
    beta1: decayRate('β₁', 0.9),
    beta2: decayRate('β₂', 0.999),
    eps: epsilon(1e-8),
    amsgrad: { default: false },
    weightDecay: weightDecay(0),
  },
  slots: adamSlots,
  start: (values, memory) => adamRule(values, values.weightDecay, 0, memory),
});
