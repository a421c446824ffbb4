import { defineLoss } from '../definitions.ts';

/** ℓ(r) = |r|, its slope at 0 is 0; `torch.nn.L1Loss`. */
export const mae = defineLoss({
  settings: {},
  sum: (_values, outputs, ys, n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[i];
      sum += Math.abs(r);
    }
    return sum;
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
