import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { portableLog } from './portable.ts';

/** What a stream of chance is for; each purpose has its own, so that none disturbs another. */
export type Purpose = 'data' | 'start' | 'batches' | 'fan' | 'layers' | 'scan';

export interface Random {
  /** Uniform on [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer on [0, bound), 1 ≤ bound ≤ 2²¹. */
  below(bound: number): number;
}

/** Streams of one seed and purpose, by their index from 0. */
export type Streams = (index: number) => Random;

/** How many values 32 bits have. */
const WORD = 0x1_0000_0000;
const PER_WORD = 1 / WORD;

const PURPOSE_CODE: Readonly<Record<Purpose, number>> = {
  data: 1,
  start: 2,
  batches: 3,
  fan: 4,
  layers: 5,
  scan: 6,
};

/** The finaliser of MurmurHash3: every bit of the input moves half of the output's. */
function scramble(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * xoroshiro128+ (Blackman & Vigna 2018), its state hashed from all three arguments.
 * @param seed integer, 0 to 2³² − 1
 * @param index distinguishes streams of one purpose, e.g. the epoch
 */
export function createRandom(seed: number, purpose: Purpose, index = 0): Random {
  const state = [0, 1, 2, 3].map((word) =>
    scramble(scramble(scramble(seed + word * 0x9e3779b9) ^ PURPOSE_CODE[purpose]) + index),
  );
  const generator = xoroshiro128plusFromState(state);
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normal: () => {
      // Marsaglia's polar method; the second deviate is dropped to keep the stream stateless.
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) return u * Math.sqrt((-2 * portableLog(s)) / s);
      }
    },
    below: (bound) => {
      // 32 random bits without the few lowest products that would favour some values (Lemire 2019).
      for (;;) {
        const product = (generator.next() >>> 0) * bound;
        // The product is below 2⁵³ for every bound up to 2²¹ and its parts are exact there.
        const high = Math.floor(product * PER_WORD);
        const low = product - high * WORD;
        // The remainder is slow, and seldom needed: what must be redrawn lies below it, so below bound.
        if (low >= bound || low >= WORD % bound) return high;
      }
    },
  };
}
