import { defineSchedule } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { every, gamma } from './common.ts';

/** `ExponentialLR`: times γ each time; above 1 the rate grows, which finds the largest that holds. */
export const exponential = defineSchedule({
  settings: { gamma: { ...gamma(0.99), max: 2 }, every },
  start: (values, baseLr) => ({
    // Beyond doubles no rate would be 0 of a gradient that is.
    rate: (done) => Math.min(Number.MAX_VALUE, baseLr * portablePower(values.gamma, done)),
  }),
});
