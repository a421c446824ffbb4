import { defineModel } from '../definitions.ts';
import { tanh as hyperbolicTangent } from '../numeric/elementary.ts';

/** ŷ = tanh(a x + b). */
export const tanh = defineModel({
  settings: {},
  formula: 'y = tanh(a x + b)',
  slopesTex: ['(1-\\hat y_i^2)\\,x_i', '1-\\hat y_i^2'],
  isSmoothPhase: true,
  parameters: 'phase',
  predict: (a, b, x) => hyperbolicTangent(a * x + b),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = hyperbolicTangent(a * xs[i] + b);
  },
  pullback: (_a, _b, xs, from, to, outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const t = outputs[i - from];
      const slope = slopes[i - from] * (1 - t * t);
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
