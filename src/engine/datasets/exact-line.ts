import { defineDataset } from '../definitions.ts';

/** y = 1.5 x + 0.5 exactly, also in binary: the loss there is 0. */
export const exactLine = defineDataset({
  settings: {},
  units: () => ({ x: null, y: null }),
  points: () => ({
    n: 5,
    xs: Float64Array.of(0.5, 1, 1.5, 2, 2.5),
    ys: Float64Array.of(1.25, 2, 2.75, 3.5, 4.25),
  }),
});
