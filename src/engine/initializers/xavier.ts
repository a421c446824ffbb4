import { fanNormal, fanUniform } from './fan.ts';

/** Glorot & Bengio (2010), `torch.nn.init.xavier_*_`: variance 2 / (fan-in + fan-out), gain 1. */
const VARIANCE = 2 / (1 + 1);

export const xavierNormal = fanNormal(VARIANCE);
export const xavierUniform = fanUniform(VARIANCE);
