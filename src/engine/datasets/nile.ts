import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// Flow of the Nile at Aswan, year by year. Cobb, G. W. (1978), The problem of the Nile.

const FIRST_YEAR = 1871;

/** In 10⁸ m³ a year. */
const flows =
  '6(6P4+726P6P257F926<4K3_5n4J4d4(6d1w3v6<5d726F7Z7d7<4n5d1^2P2r0^3d2I0e3L0\\4d52412G1.-`2@0f6(5' +
  'd2H1T2=1X2U2h2f0b2U1@1t5(1O1e2i2U3h4@392>4Z1[0L012V241>2)5(2d2r2X321@1E2N523N4B1u3S47274d3B3=6' +
  'Z3H1B3O0v0r1<';

export const nile = defineDataset({
  settings: {},
  // A year of the calendar has none.
  units: () => ({ x: null, y: '10⁸ m³' }),
  points: () => {
    const ys = packed(flows, 2, 0);
    return columns(
      ys.map((_, i) => FIRST_YEAR + i),
      ys,
    );
  },
});
