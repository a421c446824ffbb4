import { replacement } from './replacement.ts';
import { sequential } from './sequential.ts';
import { shuffle } from './shuffle.ts';

export const samplers = { shuffle, sequential, replacement } as const;
