import { defineSchedule } from '../definitions.ts';
import { every } from './common.ts';

/** η / (1 + decay · t), the schedule of Robbins & Monro (1951); `LambdaLR` in PyTorch. */
export const inverseTime = defineSchedule({
  settings: { decay: { min: 0, max: 1e6, default: 0.01, scale: 'log' }, every },
  start: ({ decay }, baseLr) => ({ rate: (done) => baseLr / (1 + decay * done) }),
});
