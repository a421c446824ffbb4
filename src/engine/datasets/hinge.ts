import { defineDataset } from '../definitions.ts';
import { curve, drawn, settings } from './drawn.ts';

/** y = max(0, slope · x + intercept), with noise: flat on one side. */
export const hinge = defineDataset({
  settings: { ...curve(1.5, -0.5), ...settings(-2, 2, 0.1) },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept } = values;
    return drawn(values, streams, (x) => Math.max(0, slope * x + intercept));
  },
});
