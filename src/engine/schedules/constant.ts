import { defineSchedule } from '../definitions.ts';

export const constant = defineSchedule({
  settings: {},
  isConstant: true,
  start: (_values, baseLr) => ({ rate: () => baseLr }),
});
