import { defineInitializer } from '../definitions.ts';

const anywhere = { min: -1e6, max: 1e6 };

/** `torch.nn.init.uniform_`: a and b from U(low, high). */
export const uniform = defineInitializer({
  settings: {
    low: { ...anywhere, default: -1 },
    high: { ...anywhere, default: 1 },
  },
  rules: [{ setting: 'high', rule: 'highAboveLow', holds: ({ low, high }) => high > low }],
  draw: ({ low, high }, random) => ({
    a: low + (high - low) * random.uniform(),
    b: low + (high - low) * random.uniform(),
  }),
});
