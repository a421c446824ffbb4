import { constant } from './constant.ts';

export const schedules = { constant } as const;
