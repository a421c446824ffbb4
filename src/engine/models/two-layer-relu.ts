import { defineModel } from '../definitions.ts';

/** ŷ = b max(0, a x); the slope at 0 is 0. */
export const twoLayerRelu = defineModel({
  settings: {},
  formula: 'y = b max(0, a x)',
  slopesTex: ['b\\,[a x_i>0]\\,x_i', '\\max(0,a x_i)'],
  parameters: 'layers',
  // A positive factor moves from one layer to the other: where both share it evenly.
  equivalents: (a, b) => {
    const size = Math.sqrt(Math.abs(a * b));
    return [[Math.sign(a) * size, Math.sign(b) * size]];
  },
  predict: (a, b, x) => b * Math.max(0, a * x),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = b * Math.max(0, a * xs[i]);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const isOn = a * xs[i] > 0;
      const slope = isOn ? slopes[i - from] * xs[i] : 0;
      alongA += slope * b;
      alongB += slope * a;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
