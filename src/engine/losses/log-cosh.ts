import { defineLoss } from '../definitions.ts';
import { exp, expm1, log1p } from '../numeric/elementary.ts';

/** log cosh r = |r| + log(1 + e^(−2|r|)) − log 2, written so that it never overflows. */
export const logCosh = defineLoss({
  slopeTex: { factor: 1, rest: '\\tanh(\\hat y_i-y_i)' },
  settings: {},
  knee: () => 1,
  cancels: Math.LN2,
  sum: (_values, outputs, ys, n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[i];
      const size = Math.abs(r);
      sum += size + log1p(exp(-2 * size)) - Math.LN2;
    }
    return sum;
  },
  slopes: (_values, outputs, ys, from, n, slopes) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[from + i];
      const size = Math.abs(r);
      // With m = e^(−2|r|) − 1: tanh |r| = −m / (2 + m), and no digits are lost near 0.
      const m = expm1(-2 * size);
      sum += size + log1p(1 + m) - Math.LN2;
      slopes[i] = (Math.sign(r) * -m) / (2 + m);
    }
    return sum;
  },
});
