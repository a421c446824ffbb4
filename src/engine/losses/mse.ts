import { defineLoss } from '../definitions.ts';

/** ℓ(r) = r²; `torch.nn.MSELoss`. */
export const mse = defineLoss({
  slopeTex: { factor: 2, rest: '(\\hat y_i-y_i)' },
  settings: {},
  isSquare: true,
  sum: (_values, outputs, ys, n) => {
    // Two sums: an addition need not wait for the one before it.
    let even = 0;
    let odd = 0;
    const pairs = n - (n % 2);
    for (let i = 0; i < pairs; i += 2) {
      const r = outputs[i] - ys[i];
      const next = outputs[i + 1] - ys[i + 1];
      even += r * r;
      odd += next * next;
    }
    if (pairs < n) even += (outputs[pairs] - ys[pairs]) ** 2;
    return even + odd;
  },
  slopes: (_values, outputs, ys, from, n, slopes) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[from + i];
      sum += r * r;
      slopes[i] = 2 * r;
    }
    return sum;
  },
});
