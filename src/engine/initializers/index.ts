import { heNormal, heUniform } from './he.ts';
import { lecunNormal, lecunUniform } from './lecun.ts';
import { normal } from './normal.ts';
import { point } from './point.ts';
import { uniform } from './uniform.ts';
import { xavierNormal, xavierUniform } from './xavier.ts';
import { zeros } from './zeros.ts';

export const initializers = {
  point,
  zeros,
  uniform,
  normal,
  'lecun-normal': lecunNormal,
  'lecun-uniform': lecunUniform,
  'xavier-normal': xavierNormal,
  'xavier-uniform': xavierUniform,
  'he-normal': heNormal,
  'he-uniform': heUniform,
} as const;
