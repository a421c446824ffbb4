import { anscombe1, anscombe2, anscombe3, anscombe4 } from './anscombe.ts';
import { cars } from './cars.ts';
import { davis } from './davis.ts';
import { fivePoints } from './five-points.ts';
import { hinge } from './hinge.ts';
import { noisyLine } from './noisy-line.ts';
import { noisySine } from './noisy-sine.ts';
import { noisyStep } from './noisy-step.ts';
import { product } from './product.ts';
import { saturating } from './saturating.ts';
import { women } from './women.ts';

export const datasets = {
  'five-points': fivePoints,
  women,
  davis,
  cars,
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
} as const;
