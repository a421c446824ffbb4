import { huber } from './huber.ts';
import { logCosh } from './log-cosh.ts';
import { mae } from './mae.ts';
import { mse } from './mse.ts';

export const losses = { mse, mae, huber, 'log-cosh': logCosh } as const;
