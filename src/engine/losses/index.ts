import { mse } from './mse.ts';

export const losses = { mse } as const;
