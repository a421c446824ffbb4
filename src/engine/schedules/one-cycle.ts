import { defineSchedule } from '../definitions.ts';
import { portableCosPi } from '../numeric/portable.ts';
import { countOrRun, countOverRun, every } from './common.ts';

/**
 * `OneCycleLR` with cycle_momentum off: Smith & Topin (2018). Up to maxLr over the first pctStart
 * of totalSteps (0: the whole run), then down to far below the start; η itself is not used.
 */
export const oneCycle = defineSchedule({
  settings: {
    maxLr: { symbol: 'η', min: 0, aboveMin: true, max: 10, default: 0.1, scale: 'log' },
    totalSteps: countOrRun,
    pctStart: { min: 0, max: 1, default: 0.3 },
    annealStrategy: { options: ['cos', 'linear'], default: 'cos' },
    divFactor: { min: 1, max: 1e6, default: 25, scale: 'log' },
    finalDivFactor: { min: 1, max: 1e12, default: 1e4, scale: 'log' },
    threePhase: { default: false },
    every,
  },
  setsRate: true,
  start: (values, _baseLr, length) => {
    const { maxLr, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase } = values;
    const total = values.totalSteps || countOverRun(values.every, length);
    const first = maxLr / divFactor;
    const last = first / finalDivFactor;
    const top = pctStart * total - 1;
    const phases = threePhase
      ? [
          { until: top, from: first, to: maxLr },
          { until: 2 * pctStart * total - 2, from: maxLr, to: first },
          { until: total - 1, from: first, to: last },
        ]
      : [
          { until: top, from: first, to: maxLr },
          { until: total - 1, from: maxLr, to: last },
        ];
    return {
      rate: (done) => {
        const at = Math.min(done, total - 1);
        let begun = 0;
        for (const { until, from, to } of phases) {
          if (at <= until) {
            const part = until === begun ? 1 : (at - begun) / (until - begun);
            if (annealStrategy === 'linear') return from + (to - from) * part;
            return to + ((from - to) * (1 + portableCosPi(part))) / 2;
          }
          begun = until;
        }
        return last;
      },
    };
  },
});
