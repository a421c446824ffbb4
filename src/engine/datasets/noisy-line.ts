import { defineDataset } from '../definitions.ts';

/** y = slope · x + intercept + noise · N(0, 1), x uniform on [xLow, xHigh), drawn from the seed. */
export const noisyLine = defineDataset({
  settings: {
    n: { min: 2, max: 100_000, integer: true, default: 50, scale: 'log' },
    slope: { min: -100, max: 100, default: 2 },
    intercept: { min: -100, max: 100, default: -1 },
    noise: { symbol: 'σ', min: 0, max: 100, default: 0.5 },
    xLow: { min: -1e6, max: 1e6, default: -1 },
    xHigh: { min: -1e6, max: 1e6, default: 2 },
  },
  rules: [{ setting: 'xHigh', rule: 'highAboveLow', holds: ({ xLow, xHigh }) => xHigh > xLow }],
  units: () => ({ x: null, y: null }),
  points: ({ n, slope, intercept, noise, xLow, xHigh }, random) =>
    Array.from({ length: n }, () => {
      const x = xLow + (xHigh - xLow) * random.uniform();
      return [x, slope * x + intercept + noise * random.normal()] as const;
    }),
});
