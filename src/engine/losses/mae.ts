import { defineLoss } from '../definitions.ts';

/** ℓ(r) = |r|, its slope at 0 is 0; `torch.nn.L1Loss`. */
export const mae = defineLoss({
  slopeTex: { factor: 1, rest: '\\operatorname{sign}(\\hat y_i-y_i)' },
  settings: {},
  pieces: () => ({
    knots: [0],
    polynomials: [
      [0, -1, 0],
      [0, 1, 0],
    ],
  }),
  sum: (_values, outputs, ys, n) => {
    // Two sums: an addition need not wait for the one before it.
    let even = 0;
    let odd = 0;
    const pairs = n - (n % 2);
    for (let i = 0; i < pairs; i += 2) {
      even += Math.abs(outputs[i] - ys[i]);
      odd += Math.abs(outputs[i + 1] - ys[i + 1]);
    }
    if (pairs < n) even += Math.abs(outputs[pairs] - ys[pairs]);
    return even + odd;
  },
  slopes: (_values, outputs, ys, from, n, slopes) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[from + i];
      sum += Math.abs(r);
      slopes[i] = Math.sign(r);
    }
    return sum;
  },
});
