import { fanNormal, fanUniform } from './fan.ts';
import type { FanVariance } from './fan.ts';

/** He et al. (2015), `torch.nn.init.kaiming_*_` with the gain √2 of ReLU: variance 2 / fan-in. */
export const heVariance: FanVariance = (fanIn) => 2 / fanIn;

export const heNormal = fanNormal(heVariance);
export const heUniform = fanUniform(heVariance);
