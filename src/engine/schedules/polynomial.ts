import { defineSchedule } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { countOrRun, countOverRun, every } from './common.ts';

/** `PolynomialLR`: to 0 over totalIters (0: the whole run) along a power. */
export const polynomial = defineSchedule({
  settings: { totalIters: countOrRun, power: { min: 0, max: 100, default: 1 }, every },
  start: ({ totalIters, power, every: moves }, baseLr, length) => {
    const total = totalIters || countOverRun(moves, length);
    return { rate: (done) => baseLr * portablePower(1 - Math.min(done, total) / total, power) };
  },
});
