import { defineInitializer } from '../definitions.ts';

/** `torch.nn.init.zeros_`. */
export const zeros = defineInitializer({
  settings: {},
  draw: () => ({ a: 0, b: 0 }),
});
