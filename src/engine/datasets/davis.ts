import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// Measured height (cm) and weight (kg). Davis, C. (1990), Body image and weight preoccupation.

/** The twelfth person's height and weight are swapped, as published: a famous outlier. */
const SWAPPED = { row: 11, height: 57, weight: 166 };

const LEAST_HEIGHT = 140;
const heights =
  'R==M9FCVNGK=D?BWDaKPFKIGBEB9SBNI@ELBJNW@N?SO<P=J>RAEUMLFSHIAMPIY>A@:NKIA?BG<<RSADECFRNA?>I=TPYAU' +
  'E;7@N??K@4CBBSOJOCDTTENNCNAOE59G9BU<0M>HCX[K?ALG<A9ITD>2>?EHFEC?=>H?;FB[:E?FLDNJFNJL6QAI>HES:UI@' +
  '8@KPKQM';

const LEAST_WEIGHT = 39;
const weights =
  'N;6E<MMFHBG4A5B]?M>x>BC73@;(fHLP5EA9FYB7Q@OV7J27LS9KgABCJL:EHHOb=AA5Q?C89333@FF>86=9<?6::G9UFY9h' +
  '3588@0.?65:A<UP8DM?TaLBOFE8D50.E-?X93T6A?[VC567A88<GY:00817F<;:476<9<@Ca6M7>S?H=CREQ,S@G9=;M3YZ<' +
  '4?KTR[P';

const withRow = (column: Float64Array, value: number) =>
  Float64Array.from([...column.slice(0, SWAPPED.row), value, ...column.slice(SWAPPED.row)]);

export const davis = defineDataset({
  settings: {},
  units: () => ({ x: 'cm', y: 'kg' }),
  points: () =>
    columns(
      withRow(packed(heights, 1, LEAST_HEIGHT), SWAPPED.height),
      withRow(packed(weights, 1, LEAST_WEIGHT), SWAPPED.weight),
    ),
});
