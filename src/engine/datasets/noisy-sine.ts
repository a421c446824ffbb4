import { defineDataset } from '../definitions.ts';
import { sin } from '../numeric/elementary.ts';
import { curve, drawn, settings } from './drawn.ts';

const wave = curve(2, 0.5);

/** y = sin(slope · x + intercept), with noise: a sine fitted to it has many local minima along a. */
export const noisySine = defineDataset({
  settings: {
    slope: { ...wave.slope, word: 'frequency' },
    intercept: { ...wave.intercept, word: 'phase' },
    ...settings(-4, 4, 0.2),
  },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept } = values;
    return drawn(values, streams, (x) => sin(slope * x + intercept));
  },
});
