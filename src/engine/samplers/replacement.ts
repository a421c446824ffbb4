import type { Sampler } from '../definitions.ts';

/** Every draw from all the points; an epoch is n draws, as in `torch.utils.data.RandomSampler`. */
export const replacement: Sampler = {
  fill: (order, random) => {
    for (let i = 0; i < order.length; i++) order[i] = random.below(order.length);
  },
};
