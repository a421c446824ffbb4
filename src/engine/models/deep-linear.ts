import { defineModel } from '../definitions.ts';

/** ŷ = b (a x): a line through 0 in two layers; Saxe, McClelland & Ganguli (2014). */
export const deepLinear = defineModel({
  settings: {},
  formula: 'y = b (a x)',
  slopesTex: ['b\\,x_i', 'a\\,x_i'],
  isProduct: true,
  parameters: 'layers',
  // Only the product counts: the two places of a curve of equals at which the layers share it evenly.
  equivalents: (a, b) => {
    const size = Math.sqrt(Math.abs(a * b));
    if (size === 0) return [[0, 0]];
    const sign = Math.sign(a * b);
    return [
      [size, sign * size],
      [-size, -sign * size],
    ];
  },
  predict: (a, b, x) => b * (a * x),
  outputs: (a, b, xs, from, to, out) => {
    for (let i = from; i < to; i++) out[i - from] = b * (a * xs[i]);
  },
  pullback: (a, b, xs, from, to, _outputs, slopes, gradient) => {
    let alongA = 0;
    let alongB = 0;
    for (let i = from; i < to; i++) {
      const slope = slopes[i - from] * xs[i];
      alongA += slope * b;
      alongB += slope * a;
    }
    gradient[0] = alongA;
    gradient[1] = alongB;
  },
});
