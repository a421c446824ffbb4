import { expect, test } from 'vitest';
import { startCloudsOf } from '../../src/store/startClouds.ts';
import { experimentOf } from '../support/train.ts';

// The variance of a weight with one input and one output: LeCun et al. (1998) 1/in, Glorot & Bengio
// (2010) 2/(in + out), He et al. (2015) 2/in.
const SIGMAS = { lecun: 1, xavier: 1, he: Math.SQRT2 } as const;

test.each(['lecun-normal', 'lecun-uniform'])(
  'the σ of a cloud of starts is that of its initializer, whatever the draws: %s',
  (type) => {
    const clouds = startCloudsOf(experimentOf({ init: { type }, seed: 7 }));
    const ids = ['lecun', 'xavier', 'he'] as const;
    expect(clouds.map(({ deviation }) => deviation)).toEqual(ids.map((id) => SIGMAS[id]));
    for (const { starts, deviation } of clouds) {
      const squares = starts.reduce((sum, { a }) => sum + a * a, 0);
      const drawn = Math.sqrt(squares / starts.length);
      expect(drawn).not.toBe(deviation);
      // Of n draws that of the root mean square is σ/√(2n) at most, times a few.
      expect(Math.abs(drawn / deviation - 1)).toBeLessThan(4 / Math.sqrt(2 * starts.length));
    }
  },
);
