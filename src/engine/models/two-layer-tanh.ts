import { defineModel } from '../definitions.ts';
import { tanh } from '../numeric/elementary.ts';

/** ŷ = b tanh(a x). */
export const twoLayerTanh = defineModel({
  settings: {},
  formula: 'y = b tanh(a x)',
  slopesTex: ['b\\,(1-\\tanh^2(a x_i))\\,x_i', '\\tanh(a x_i)'],
  isScaledByB: true,
  parameters: 'layers',
  equivalents: (a, b) => [
    [a, b],
    [-a, -b],
  ],
  predict: (a, b, x) => b * tanh(a * x),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = b * tanh(a * xs[i]);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const t = tanh(a * xs[i]);
      const slope = slopes[i - from];
      alongA += slope * b * (1 - t * t) * xs[i];
      alongB += slope * t;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
