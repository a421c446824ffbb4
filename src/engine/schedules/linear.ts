import { defineSchedule } from '../definitions.ts';
import { countOrRun, countOverRun, every } from './common.ts';

/** `LinearLR`: from startFactor · η to endFactor · η over totalIters (0: the whole run). */
export const linear = defineSchedule({
  settings: {
    startFactor: { min: 0, aboveMin: true, max: 1, default: 1 / 3 },
    endFactor: { min: 0, max: 1, default: 1 },
    totalIters: { ...countOrRun, default: 5 },
    every,
  },
  start: ({ startFactor, endFactor, totalIters, every: moves }, baseLr, length) => {
    const total = totalIters || countOverRun(moves, length);
    return {
      rate: (done) =>
        baseLr * (startFactor + ((endFactor - startFactor) * Math.min(done, total)) / total),
    };
  },
});
