import { anscombe1, anscombe2, anscombe3, anscombe4 } from './anscombe.ts';
import { cars } from './cars.ts';
import { davis } from './davis.ts';
import { exactLine } from './exact-line.ts';
import { faithful } from './faithful.ts';
import { fivePoints } from './five-points.ts';
import { growingNoise } from './growing-noise.ts';
import { hinge } from './hinge.ts';
import { mtcars } from './mtcars.ts';
import { nile } from './nile.ts';
import { noisyLine } from './noisy-line.ts';
import { noisySine } from './noisy-sine.ts';
import { noisyStep } from './noisy-step.ts';
import { product } from './product.ts';
import { saturating } from './saturating.ts';
import { trees } from './trees.ts';
import { twoGroups } from './two-groups.ts';
import { twoPoints } from './two-points.ts';
import { women } from './women.ts';

export const datasets = {
  'five-points': fivePoints,
  'two-points': twoPoints,
  'exact-line': exactLine,
  women,
  davis,
  cars,
  faithful,
  trees,
  mtcars,
  nile,
  'anscombe-1': anscombe1,
  'anscombe-2': anscombe2,
  'anscombe-3': anscombe3,
  'anscombe-4': anscombe4,
  'noisy-line': noisyLine,
  'noisy-sine': noisySine,
  saturating,
  hinge,
  product,
  'noisy-step': noisyStep,
  'two-groups': twoGroups,
  'growing-noise': growingNoise,
} as const;
