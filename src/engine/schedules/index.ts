import { constant } from './constant.ts';
import { cosineRestarts } from './cosine-restarts.ts';
import { cosine } from './cosine.ts';
import { exponential } from './exponential.ts';
import { inverseTime } from './inverse-time.ts';
import { linear } from './linear.ts';
import { multistep } from './multistep.ts';
import { oneCycle } from './one-cycle.ts';
import { polynomial } from './polynomial.ts';
import { reduceOnPlateau } from './reduce-on-plateau.ts';
import { step } from './step.ts';

export const schedules = {
  constant,
  step,
  multistep,
  exponential,
  'inverse-time': inverseTime,
  polynomial,
  linear,
  cosine,
  'cosine-restarts': cosineRestarts,
  'one-cycle': oneCycle,
  'reduce-on-plateau': reduceOnPlateau,
} as const;
