import { defineInitializer } from '../definitions.ts';

/** `torch.nn.init.normal_`: a and b from N(0, std²). */
export const normal = defineInitializer({
  settings: { std: { symbol: 'σ', min: 0, max: 1e6, default: 1 } },
  draw: ({ std }, random) => ({ a: std * random.normal(), b: std * random.normal() }),
});
