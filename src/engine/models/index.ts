import { line } from './line.ts';

export const models = { line } as const;
