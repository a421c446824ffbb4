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
  start: ({ factor, patience, threshold, thresholdMode, cooldown, minLr, eps }, baseLr) => {
    const state = { lr: baseLr, best: Infinity, badEpochs: 0, cooling: 0 };
    return {
      rate: () => state.lr,
      observe: (loss) => {
        const bar = thresholdMode === 'rel' ? state.best * (1 - threshold) : state.best - threshold;
        if (loss < bar) {
          state.best = loss;
          state.badEpochs = 0;
        } else {
          state.badEpochs += 1;
        }
        if (state.cooling > 0) {
          state.cooling -= 1;
          state.badEpochs = 0;
        }
        if (state.badEpochs <= patience) return;
        const lower = Math.max(state.lr * factor, minLr);
        if (state.lr - lower > eps) state.lr = lower;
        state.cooling = cooldown;
        state.badEpochs = 0;
      },
    };
  },
});
