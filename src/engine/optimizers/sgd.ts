import { defineOptimizer } from '../definitions.ts';
import { onQuadratic } from './sgd-on-quadratic.ts';
import { decayRate, decayed, learningRate, weightDecay } from './common.ts';

/**
 * `torch.optim.SGD`: plain steps, Polyak's (1964) momentum, Nesterov's (1983) in the form of
 * Sutskever et al. (2013).
 */
export const sgd = defineOptimizer({
  name: 'SGD',
  paper: 'Robbins & Monro (1951)',
  settings: {
    lr: learningRate(0.001),
    momentum: decayRate('μ', 0),
    dampening: { symbol: 'τ', min: 0, max: 1, default: 0 },
    nesterov: { default: false },
    weightDecay: weightDecay(0),
  },
  rules: [
    {
      setting: 'nesterov',
      rule: 'nesterovNeedsMomentum',
      holds: ({ nesterov, momentum, dampening }) => !nesterov || (momentum > 0 && dampening === 0),
    },
  ],
  variants: {
    plain: {
      paper: 'Robbins & Monro (1951)',
      sets: { momentum: 0, dampening: 0, nesterov: false },
      shows: ['weightDecay'],
    },
    momentum: {
      paper: 'Polyak (1964)',
      sets: { momentum: 0.9, nesterov: false },
      shows: ['momentum', 'dampening', 'weightDecay'],
    },
    nesterov: {
      paper: 'Nesterov (1983)',
      sets: { momentum: 0.9, dampening: 0, nesterov: true },
      shows: ['momentum', 'weightDecay'],
    },
  },
  variantOf: ({ momentum, nesterov }) =>
    nesterov ? 'nesterov' : momentum > 0 ? 'momentum' : 'plain',
  isPlain: ({ momentum, weightDecay: decay }) => momentum === 0 && decay === 0,
  onQuadratic,
  slots: ({ momentum }) => ({ velocity: momentum === 0 ? [] : [NaN, NaN] }),
  start:
    ({ momentum, dampening, nesterov, weightDecay: decay }, { velocity }) =>
    (parameters, gradient, lr) => {
      for (let i = 0; i < 2; i++) {
        let direction = decayed(gradient[i], decay, parameters[i]);
        if (momentum !== 0) {
          // PyTorch's buffer starts at the first gradient itself, undampened.
          velocity[i] = Number.isNaN(velocity[i])
            ? direction
            : momentum * velocity[i] + (1 - dampening) * direction;
          direction = nesterov ? direction + momentum * velocity[i] : velocity[i];
        }
        parameters[i] -= lr * direction;
      }
    },
  carried: ({ momentum, nesterov, weightDecay: decay }, { from, gradient, lr, move }, nextLr) => {
    if (momentum === 0 || lr === 0) return null;
    // A step is −lr · v. Nesterov's is −lr · (d + μ v), so its direction d is taken out first.
    const ahead = (i: 0 | 1) => (nesterov ? decayed(gradient[i], decay, from[i]) : 0);
    const along = (i: 0 | 1) => nextLr * momentum * (move[i] / lr + ahead(i));
    return [along(0), along(1)];
  },
});
