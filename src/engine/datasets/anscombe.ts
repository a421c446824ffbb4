import { defineDataset } from '../definitions.ts';
import { columnsOf } from '../points.ts';
import type { Pairs } from '../points.ts';

/** Anscombe, F. J. (1973), Graphs in statistical analysis: set 1 of four with the same line. */
const set1: Pairs = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
];

/** Set 2. */
const set2: Pairs = [
  [10, 9.14],
  [8, 8.14],
  [13, 8.74],
  [9, 8.77],
  [11, 9.26],
  [14, 8.1],
  [6, 6.13],
  [4, 3.1],
  [12, 9.13],
  [7, 7.26],
  [5, 4.74],
];

/** Set 3. */
const set3: Pairs = [
  [10, 7.46],
  [8, 6.77],
  [13, 12.74],
  [9, 7.11],
  [11, 7.81],
  [14, 8.84],
  [6, 6.08],
  [4, 5.39],
  [12, 8.15],
  [7, 6.42],
  [5, 5.73],
];

/** Set 4. */
const set4: Pairs = [
  [8, 6.58],
  [8, 5.76],
  [8, 7.71],
  [8, 8.84],
  [8, 8.47],
  [8, 7.04],
  [8, 5.25],
  [19, 12.5],
  [8, 5.56],
  [8, 7.91],
  [8, 6.89],
];

const set = (pairs: Pairs) =>
  defineDataset({
    settings: {},
    units: () => ({ x: null, y: null }),
    points: () => columnsOf(pairs),
  });

export const anscombe1 = set(set1);
export const anscombe2 = set(set2);
export const anscombe3 = set(set3);
export const anscombe4 = set(set4);
