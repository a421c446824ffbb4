import type { DatasetId } from '../engine/experiment.ts';

const ANSCOMBE = 'Anscombe (1973), Graphs in statistical analysis';

/** Where data that were published are from: the same in every language. */
export const SOURCES: Readonly<Partial<Record<DatasetId, string>>> = {
  women: 'The World Almanac and Book of Facts (1975)',
  davis: 'Davis (1990), Body image and weight preoccupation',
  cars: 'Ezekiel (1930), Methods of Correlation Analysis',
  faithful: 'Azzalini & Bowman (1990), Applied Statistics 39',
  trees: 'Ryan, Joiner & Ryan (1976), The Minitab Student Handbook',
  mtcars: 'Henderson & Velleman (1981), Biometrics 37',
  nile: 'Cobb (1978), Biometrika 65',
  'anscombe-1': ANSCOMBE,
  'anscombe-2': ANSCOMBE,
  'anscombe-3': ANSCOMBE,
  'anscombe-4': ANSCOMBE,
};
