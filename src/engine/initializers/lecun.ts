import { fanNormal, fanUniform } from './fan.ts';
import type { FanVariance } from './fan.ts';

/** LeCun et al. (1998), Efficient BackProp: variance 1 / fan-in. */
export const lecunVariance: FanVariance = (fanIn) => 1 / fanIn;

export const lecunNormal = fanNormal(lecunVariance);
export const lecunUniform = fanUniform(lecunVariance);
