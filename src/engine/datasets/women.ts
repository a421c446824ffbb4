import { defineDataset } from '../definitions.ts';
import { columnsOf } from '../points.ts';
import type { Pairs } from '../points.ts';

/** 2.54 cm and 0.45359237 kg, whole: one rounding gives the double that the decimal itself is. */
const INCH = 254;
const POUND = 45_359_237;

/** Average height and weight of American women aged 30–39. The World Almanac and Book of Facts, 1975. */
const inchesAndPounds: Pairs = [
  [58, 115],
  [59, 117],
  [60, 120],
  [61, 123],
  [62, 126],
  [63, 129],
  [64, 132],
  [65, 135],
  [66, 139],
  [67, 142],
  [68, 146],
  [69, 150],
  [70, 154],
  [71, 159],
  [72, 164],
];

export const women = defineDataset({
  settings: { units: { options: ['metric', 'us'], default: 'metric' } },
  units: ({ units }) => (units === 'us' ? { x: 'in', y: 'lb' } : { x: 'cm', y: 'kg' }),
  points: ({ units }) => {
    const { n, xs, ys } = columnsOf(inchesAndPounds);
    if (units === 'us') return { n, xs, ys };
    return {
      n,
      xs: xs.map((inches) => (inches * INCH) / 100),
      ys: ys.map((pounds) => (pounds * POUND) / 1e8),
    };
  },
});
