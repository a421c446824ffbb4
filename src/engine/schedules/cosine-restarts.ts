import { defineSchedule } from '../definitions.ts';
import { portableCosPi } from '../numeric/portable.ts';
import { count, every, leastRate } from './common.ts';

/**
 * `CosineAnnealingWarmRestarts`, SGDR: Loshchilov & Hutter (2017). The first cycle lasts t0, each
 * next one tMult times as long.
 */
export const cosineRestarts = defineSchedule({
  settings: { t0: count(10), tMult: { ...count(1), max: 1000 }, etaMin: leastRate, every },
  start: ({ t0, tMult, etaMin }, baseLr) => ({
    rate: (done) => {
      let within = done;
      let cycle = t0;
      if (tMult === 1) within %= t0;
      while (within >= cycle) {
        within -= cycle;
        cycle *= tMult;
      }
      return etaMin + ((baseLr - etaMin) * (1 + portableCosPi(within / cycle))) / 2;
    },
  }),
});
