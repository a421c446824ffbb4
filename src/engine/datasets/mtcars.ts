import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// Cars of 1973–74. Henderson and Velleman (1981), Building multiple regression models interactively.

/** In pounds. */
const weights = 'HdKsE(P7S(S<TZOnOFS(S(ZnVZW<iZkhjiCP<7>sFiT(RsX(X-@7Bd:qOZJZTZJd';

/** In tenths of a mile for each US gallon. */
const economies = '*Z*Z*l*^*C*=)g+,*l*H*:*,*5)p)@)@)k,,+h,;*_)s)p)]*H+I+<+h)v*M)n*^';

export const mtcars = defineDataset({
  settings: {},
  units: () => ({ x: '1000 lb', y: 'mpg' }),
  points: () =>
    columns(
      packed(weights, 2, 0).map((v) => v / 1000),
      packed(economies, 2, 0).map((v) => v / 10),
    ),
});
