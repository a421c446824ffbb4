import { fanNormal, fanUniform } from './fan.ts';

/** LeCun et al. (1998), Efficient BackProp: variance 1 / fan-in. */
const VARIANCE = 1;

export const lecunNormal = fanNormal(VARIANCE);
export const lecunUniform = fanUniform(VARIANCE);
