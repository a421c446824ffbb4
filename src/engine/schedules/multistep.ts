import { defineSchedule } from '../definitions.ts';
import { portablePower } from '../numeric/portable.ts';
import { every, gamma } from './common.ts';

/** `MultiStepLR`: times γ at each milestone. */
export const multistep = defineSchedule({
  settings: { milestones: { default: [30, 80] }, gamma: gamma(0.1), every },
  start: ({ milestones, gamma: factor }, baseLr) => ({
    rate: (done) => {
      let passed = 0;
      while (passed < milestones.length && milestones[passed] <= done) passed += 1;
      return baseLr * portablePower(factor, passed);
    },
  }),
});
