import { defineDataset } from '../definitions.ts';
import { drawn, settings } from './drawn.ts';

/** y = 1 right of the threshold, else 0, with noise. */
export const noisyStep = defineDataset({
  settings: {
    // That of a schedule is how much better a loss must be.
    threshold: { word: 'thresholdOfX', min: -1e6, max: 1e6, default: 0.3 },
    ...settings(-2, 2, 0.05),
  },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => drawn(values, streams, (x) => (x > values.threshold ? 1 : 0)),
});
