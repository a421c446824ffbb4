import { defineDataset } from '../definitions.ts';
import { tanh } from '../numeric/elementary.ts';
import { curve, drawn, settings } from './drawn.ts';

const level = { min: -100, max: 100 } as const;

/** From one level to another along tanh(slope · x + intercept), with noise: flat on both sides. */
export const saturating = defineDataset({
  settings: {
    ...curve(1.5, 0.5),
    low: { ...level, default: -1 },
    high: { ...level, default: 1 },
    ...settings(-3, 3, 0.1),
  },
  rules: [
    { setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow },
    { setting: 'high', rule: 'highAboveLow', holds: (v) => v.high > v.low },
  ],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept, low, high } = values;
    const middle = (low + high) / 2;
    const half = (high - low) / 2;
    return drawn(values, streams, (x) => middle + half * tanh(slope * x + intercept));
  },
});
