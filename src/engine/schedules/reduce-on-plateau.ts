import { defineSchedule } from '../definitions.ts';
import { leastRate } from './common.ts';

/** `ReduceLROnPlateau`, mode min, told the full-data loss after each epoch. */
export const reduceOnPlateau = defineSchedule({
  settings: {
    factor: { min: 0, aboveMin: true, max: 1, belowMax: true, default: 0.1 },
    patience: { min: 0, max: 1e6, integer: true, default: 10 },
    threshold: { min: 0, max: 1, default: 1e-4 },
    thresholdMode: { options: ['rel', 'abs'], default: 'rel' },
    cooldown: { min: 0, max: 1e6, integer: true, default: 0 },
    minLr: leastRate,
    eps: { symbol: 'ε', min: 0, max: 1, default: 1e-8, scale: 'log' },
    every: { options: ['epoch'], default: 'epoch' },
  },
  slots: (_values, baseLr) => ({ lr: [baseLr], best: [Infinity], badEpochs: [0], cooling: [0] }),
  start: (values, _baseLr, _length, { lr, best, badEpochs, cooling }) => {
    const { factor, patience, threshold, thresholdMode, cooldown, minLr, eps } = values;
    return {
      rate: () => lr[0],
      observe: (loss) => {
        const bar = thresholdMode === 'rel' ? best[0] * (1 - threshold) : best[0] - threshold;
        if (loss < bar) {
          best[0] = loss;
          badEpochs[0] = 0;
        } else {
          badEpochs[0] += 1;
        }
        if (cooling[0] > 0) {
          cooling[0] -= 1;
          badEpochs[0] = 0;
        }
        if (badEpochs[0] <= patience) return;
        const lower = Math.max(lr[0] * factor, minLr);
        if (lr[0] - lower > eps) lr[0] = lower;
        cooling[0] = cooldown;
        badEpochs[0] = 0;
      },
    };
  },
});
