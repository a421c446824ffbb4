import { defineInitializer } from '../definitions.ts';

const anywhere = { min: -1e9, max: 1e9 };

/** A start that the person chose, by numbers or by a click on the surface. */
export const point = defineInitializer({
  settings: {
    a: { symbol: 'a', ...anywhere, default: -1.8 },
    b: { symbol: 'b', ...anywhere, default: 0 },
  },
  draw: ({ a, b }) => ({ a, b }),
});
