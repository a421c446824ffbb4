import type { Sampler } from '../definitions.ts';

export const sequential: Sampler = {
  fill: (order) => {
    for (let i = 0; i < order.length; i++) order[i] = i;
  },
};
