import { defineSchedule } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { count, every, gamma } from './common.ts';

/** `StepLR`: times γ every stepSize. */
export const step = defineSchedule({
  settings: { stepSize: count(30), gamma: gamma(0.1), every },
  start: (values, baseLr) => ({
    rate: (done) => baseLr * portablePower(values.gamma, Math.floor(done / values.stepSize)),
  }),
});
