import { defineDataset } from '../definitions.ts';
import { curve, drawn, settings } from './drawn.ts';

const shared = settings(0, 4, 0.1);

/** y = slope · x + intercept, with noise whose deviation grows by `growth` with each 1 of x. */
export const growingNoise = defineDataset({
  settings: {
    ...curve(2, 1),
    ...shared,
    noise: { ...shared.noise, word: 'noiseAtLeft' },
    growth: { min: 0, max: 100, default: 0.8 },
  },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept, noise, growth, xLow } = values;
    const deviation = (x: number) => noise + growth * (x - xLow);
    return drawn(values, streams, (x) => slope * x + intercept, deviation);
  },
});
