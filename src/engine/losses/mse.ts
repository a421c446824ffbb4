import { defineLoss } from '../definitions.ts';

/** ℓ(r) = r²; `torch.nn.MSELoss`. */
export const mse = defineLoss({
  settings: {},
  isSquare: true,
  slopes: (_values, residuals, n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = residuals[i];
      sum += r * r;
      residuals[i] = 2 * r;
    }
    return sum;
  },
});
