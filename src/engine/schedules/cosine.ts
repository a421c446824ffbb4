import { defineSchedule } from '../definitions.ts';
import { portableCosPi } from '../numeric/portable.ts';
import { countOrRun, countOverRun, every, leastRate } from './common.ts';

/** `CosineAnnealingLR`: half a cosine down to etaMin over tMax (0: the whole run), then up again. */
export const cosine = defineSchedule({
  settings: { tMax: countOrRun, etaMin: leastRate, every },
  start: ({ tMax, etaMin, every: moves }, baseLr, length) => {
    const half = tMax || countOverRun(moves, length);
    return { rate: (done) => etaMin + ((baseLr - etaMin) * (1 + portableCosPi(done / half))) / 2 };
  },
});
