import type { Activation, Weights } from '../../engine/strip/settings.ts';
import type { Moment } from '../moment.ts';
import { defineChapter } from '../chapter.ts';

/**
 * The weights with which inputs still differ by more than 0.1 after twenty layers of 256, and the
 * gradient that comes back is between 0.1 and 10.
 */
export const MATCHES = {
  linear: ['lecun', 'xavier'],
  tanh: ['lecun', 'xavier', 'he'],
  relu: ['he'],
} as const satisfies Partial<Record<Activation, readonly Weights[]>>;

function tried({ lab }: Moment, activation: Activation, ...weights: readonly Weights[]): boolean {
  const seen = lab.strip.tried[activation] ?? [];
  return weights.every((one) => seen.includes(one));
}

function isMatched(moment: Moment, activation: keyof typeof MATCHES): boolean {
  return MATCHES[activation].some((weights) => tried(moment, activation, weights));
}

export const depth = defineChapter({
  scenes: {},
  beats: {
    1: {
      scene: null,
      options: 3,
      answer: 2,
      instrument: 'strip',
      done: (moment) => tried(moment, 'linear', 'small', 'one', 'lecun'),
      acts: [
        { is: 'strip', activation: 'linear', weights: 'small' },
        { is: 'strip', activation: 'linear', weights: 'one' },
        { is: 'strip', activation: 'linear', weights: 'lecun' },
      ],
    },
    2: {
      scene: null,
      options: 3,
      answer: 2,
      instrument: 'strip',
      done: (moment) => tried(moment, 'tanh', 'one', 'xavier'),
      acts: [
        { is: 'strip', activation: 'tanh', weights: 'one' },
        { is: 'strip', activation: 'tanh', weights: 'xavier' },
      ],
    },
    3: {
      scene: null,
      options: 3,
      answer: 2,
      instrument: 'strip',
      done: (moment) =>
        isMatched(moment, 'linear') && isMatched(moment, 'tanh') && isMatched(moment, 'relu'),
      acts: [
        { is: 'strip', activation: 'linear', weights: 'lecun' },
        { is: 'strip', activation: 'tanh', weights: 'xavier' },
        { is: 'strip', activation: 'relu', weights: 'he' },
      ],
    },
  },
});
