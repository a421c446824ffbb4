import { defineModel } from '../definitions.ts';

/** ŷ = sin(a x + b). */
export const sine = defineModel({
  settings: {},
  formula: 'y = sin(a x + b)',
  isSmoothPhase: true,
  parameters: 'phase',
  predict: (a, b, x) => Math.sin(a * x + b),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = Math.sin(a * xs[i] + b);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = slopes[i - from] * Math.cos(a * xs[i] + b);
      alongA += slope * xs[i];
      alongB += slope;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
