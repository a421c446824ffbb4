import { defineModel } from '../definitions.ts';

/** ŷ = a x + b. */
export const line = defineModel({
  settings: {},
  formula: 'y = a x + b',
  slopesTex: ['x_i', '1'],
  isLine: true,
  parameters: 'line',
  predict: (a, b, x) => a * x + b,
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = a * xs[i] + b;
  },
  pullback: (_a, _b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = slopes[i - from];
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
