import { defineInitializer } from '../definitions.ts';

/** The variance of a layer's weights: so many numbers go into it, and so many come out. */
export type FanVariance = (fanIn: number, fanOut: number) => number;

/** A line has one input and one output. */
const ofLine = (variance: FanVariance) => variance(1, 1);

/** The standard deviation of the weight of a line, be it drawn from a normal or a uniform. */
export const deviationOfLine = (variance: FanVariance) => Math.sqrt(ofLine(variance));

const settings = { bias: { options: ['zero', 'drawn'], default: 'zero' } } as const;

/** Weight of a line from N(0, variance); the bias 0, or drawn from the same. */
export const fanNormal = (variance: FanVariance) =>
  defineInitializer({
    settings,
    draw: ({ bias }, random) => {
      const std = deviationOfLine(variance);
      return { a: std * random.normal(), b: bias === 'drawn' ? std * random.normal() : 0 };
    },
  });

/** Weight of a line from U(−√(3 variance), √(3 variance)), which has that variance; the bias as above. */
export const fanUniform = (variance: FanVariance) =>
  defineInitializer({
    settings,
    draw: ({ bias }, random) => {
      const bound = Math.sqrt(3 * ofLine(variance));
      const draw = () => bound * (2 * random.uniform() - 1);
      return { a: draw(), b: bias === 'drawn' ? draw() : 0 };
    },
  });
