import type { Sampler } from '../definitions.ts';

/** A fresh permutation each epoch: Fisher & Yates in Durstenfeld's (1964) form. */
export const shuffle: Sampler = {
  fill: (order, random) => {
    for (let i = 0; i < order.length; i++) order[i] = i;
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  },
};
