import { defineDataset } from '../definitions.ts';
import { curve, drawn, secondOfTwo, settings } from './drawn.ts';

const second = curve(-1.5, 1);

/** Each point is near one of two lines, by chance: the best line is a mean of the two, and fits none. */
export const twoGroups = defineDataset({
  settings: {
    ...curve(1.5, 3),
    slope2: second.slope,
    intercept2: second.intercept,
    share: { min: 0, max: 1, default: 0.5 },
    ...settings(0, 3, 0.3),
  },
  rules: [{ setting: 'xHigh', rule: 'xHighAboveXLow', holds: (v) => v.xHigh > v.xLow }],
  units: () => ({ x: null, y: null }),
  points: (values, streams) => {
    const { slope, intercept, slope2, intercept2, share } = values;
    const isSecond = secondOfTwo(share, streams);
    return drawn(values, streams, (x) =>
      isSecond() ? slope2 * x + intercept2 : slope * x + intercept,
    );
  },
});
