import { defineSchedule } from '../definitions.ts';

export const constant = defineSchedule({
  settings: {},
  start: (_values, baseLr) => () => baseLr,
});
