import { fanNormal, fanUniform } from './fan.ts';

/** He et al. (2015), `torch.nn.init.kaiming_*_` with the gain √2 of ReLU: variance 2 / fan-in. */
const VARIANCE = 2;

export const heNormal = fanNormal(VARIANCE);
export const heUniform = fanUniform(VARIANCE);
