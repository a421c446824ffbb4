import { defineModel } from '../definitions.ts';

/** ŷ = max(0, a x + b); the slope at 0 is 0, as in PyTorch. */
export const relu = defineModel({
  settings: {},
  formula: 'y = max(0, a x + b)',
  slopesTex: ['[\\hat y_i>0]\\,x_i', '[\\hat y_i>0]'],
  parameters: 'line',
  predict: (a, b, x) => Math.max(0, a * x + b),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = Math.max(0, a * xs[i] + b);
  },
  pullback: (_a, _b, xs, from, to, outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = outputs[i - from] > 0 ? slopes[i - from] : 0;
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
