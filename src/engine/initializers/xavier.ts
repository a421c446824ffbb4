import { fanNormal, fanUniform } from './fan.ts';
import type { FanVariance } from './fan.ts';

/** Glorot & Bengio (2010), `torch.nn.init.xavier_*_`: variance 2 / (fan-in + fan-out), gain 1. */
export const xavierVariance: FanVariance = (fanIn, fanOut) => 2 / (fanIn + fanOut);

export const xavierNormal = fanNormal(xavierVariance);
export const xavierUniform = fanUniform(xavierVariance);
