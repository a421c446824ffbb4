import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// Black cherry trees. Ryan, Joiner and Ryan (1976), The Minitab Student Handbook.

/** Diameters, called girths, in tenths of an inch. */
const girths = ')+).)0)A)C)D)F)F)G)H)I)J)J)M)P)Y)Y)])a)b)d)f)i*(*+*5*7*;*<*<*V';

/** In tenths of a cubic foot. */
const volumes = ')?)?)>*,*D*M)t*>*j*O+**Z*^*]*G*f,:+J+9+1,A+u,S,g-B.r.u/?.K.F1Z';

export const trees = defineDataset({
  settings: {},
  units: () => ({ x: 'in', y: 'ft³' }),
  points: () =>
    columns(
      packed(girths, 2, 0).map((v) => v / 10),
      packed(volumes, 2, 0).map((v) => v / 10),
    ),
});
