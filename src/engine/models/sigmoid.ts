import { defineModel } from '../definitions.ts';
import { exp } from '../numeric/elementary.ts';

/** ŷ = 1 / (1 + e^−(a x + b)). */
export const sigmoid = defineModel({
  settings: {},
  formula: 'y = σ(a x + b)',
  slopesTex: ['\\hat y_i(1-\\hat y_i)\\,x_i', '\\hat y_i(1-\\hat y_i)'],
  isSmoothPhase: true,
  parameters: 'phase',
  predict: (a, b, x) => 1 / (1 + exp(-(a * x + b))),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = 1 / (1 + exp(-(a * xs[i] + b)));
  },
  pullback: (_a, _b, xs, from, to, outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const s = outputs[i - from];
      const slope = slopes[i - from] * s * (1 - s);
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
