import { defineLoss } from '../definitions.ts';

/** ℓ(r) = r²; `torch.nn.MSELoss`. */
export const mse = defineLoss({
  settings: {},
  isSquare: true,
  sum: (_values, outputs, ys, n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[i];
      sum += r * r;
    }
    return sum;
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
