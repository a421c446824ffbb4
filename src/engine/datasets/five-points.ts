import { defineDataset } from '../definitions.ts';

/** The best line is exactly y = 1.22 x + 0.57, its MSE 0.0438. */
export const fivePoints = defineDataset({
  settings: {},
  units: () => ({ x: null, y: null }),
  points: () => ({
    n: 5,
    xs: Float64Array.of(0.5, 1, 1.5, 2, 2.5),
    ys: Float64Array.of(1.3, 1.6, 2.6, 2.7, 3.8),
  }),
});
