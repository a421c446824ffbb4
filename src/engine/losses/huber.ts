import { defineLoss } from '../definitions.ts';

/** r²/2 up to |r| = δ, a straight line beyond; `torch.nn.HuberLoss`, Huber (1964). */
export const huber = defineLoss({
  slopeTex: { factor: 1, rest: '\\operatorname{clip}(\\hat y_i-y_i,\\pm\\delta)' },
  settings: { delta: { symbol: 'δ', min: 0, aboveMin: true, max: 1e6, default: 1 } },
  pieces: ({ delta }) => ({
    knots: [-delta, delta],
    polynomials: [
      [-0.5 * delta * delta, -delta, 0],
      [0, 0, 0.5],
      [-0.5 * delta * delta, delta, 0],
    ],
  }),
  knee: ({ delta }) => delta,
  sum: ({ delta }, outputs, ys, n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[i];
      const size = Math.abs(r);
      sum += size <= delta ? 0.5 * r * r : delta * (size - 0.5 * delta);
    }
    return sum;
  },
  slopes: ({ delta }, outputs, ys, from, n, slopes) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const r = outputs[i] - ys[from + i];
      const size = Math.abs(r);
      const isNear = size <= delta;
      sum += isNear ? 0.5 * r * r : delta * (size - 0.5 * delta);
      slopes[i] = isNear ? r : delta * Math.sign(r);
    }
    return sum;
  },
});
