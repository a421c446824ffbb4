import { defineSchedule } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { every, gamma } from './common.ts';

/** `ExponentialLR`: times γ each time; above 1 the rate grows, which finds the largest that holds. */
export const exponential = defineSchedule({
  settings: { gamma: { ...gamma(0.99), max: 2 }, every },
  start: (values, baseLr) => ({ rate: (done) => baseLr * portablePower(values.gamma, done) }),
});
