import { defineDataset } from '../definitions.ts';
import { curve, drawn, settings } from './drawn.ts';

/** y = slope · x + intercept, with noise. */
export const noisyLine = defineDataset({
  settings: { ...curve(2, -1), ...settings(-1, 2, 0.5) },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept } = values;
    return drawn(values, streams, (x) => slope * x + intercept);
  },
});
