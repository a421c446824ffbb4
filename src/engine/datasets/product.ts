import { defineDataset } from '../definitions.ts';
import { drawn, settings } from './drawn.ts';

/** y = slope · x, with noise: a line through 0, which two layers fit with many (a, b). */
export const product = defineDataset({
  settings: { slope: { min: -100, max: 100, default: 1.5 }, ...settings(-2, 2, 0.2) },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => drawn(values, streams, (x) => values.slope * x),
});
