import { defineInitializer } from '../definitions.ts';

// A line has one input and one output: fan-in = fan-out = 1.
const settings = { bias: { options: ['zero', 'drawn'], default: 'zero' } } as const;

/** Weight from N(0, variance); the bias 0, or drawn from the same. */
export const fanNormal = (variance: number) =>
  defineInitializer({
    settings,
    draw: ({ bias }, random) => {
      const std = Math.sqrt(variance);
      return { a: std * random.normal(), b: bias === 'drawn' ? std * random.normal() : 0 };
    },
  });

/** Weight from U(−√(3 variance), √(3 variance)), which has that variance; the bias as above. */
export const fanUniform = (variance: number) =>
  defineInitializer({
    settings,
    draw: ({ bias }, random) => {
      const bound = Math.sqrt(3 * variance);
      const draw = () => bound * (2 * random.uniform() - 1);
      return { a: draw(), b: bias === 'drawn' ? draw() : 0 };
    },
  });
