import { defineDataset } from '../definitions.ts';

/** The best line is exactly y = 1.22 x + 0.57, its MSE 0.0438. */
export const fivePoints = defineDataset({
  settings: {},
  units: () => ({ x: null, y: null }),
  points: () => [
    [0.5, 1.3],
    [1, 1.6],
    [1.5, 2.6],
    [2, 2.7],
    [2.5, 3.8],
  ],
});
