import { defineDataset } from '../definitions.ts';

/** On the x axis, as far left as right: the squared error of a line is exactly a² + b². */
export const twoPoints = defineDataset({
  settings: {},
  units: () => ({ x: null, y: null }),
  points: () => ({ n: 2, xs: Float64Array.of(-1, 1), ys: Float64Array.of(0, 0) }),
});
