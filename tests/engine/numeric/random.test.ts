import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/engine/numeric/random.ts';
import type { Random } from '../../../src/engine/numeric/random.ts';

const DRAWS = 20_000;

function take(random: Random, draw: 'uniform' | 'normal', count = DRAWS): Float64Array {
  return Float64Array.from({ length: count }, () => random[draw]());
}

/** Standard normal distribution function, by the series for small |z| and its complement beyond. */
function normalCdf(z: number): number {
  if (z < 0) return 1 - normalCdf(-z);
  if (z > 7) return 1;
  // Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/15 + …): Marsaglia (2004), good to 15 digits.
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The largest distance between an empirical distribution and the true one. */
function kolmogorovSmirnov(sample: Float64Array, cdf: (v: number) => number): number {
  const sorted = sample.toSorted();
  return sorted.reduce((worst, value, i) => {
    const p = cdf(value);
    return Math.max(worst, Math.abs(p - i / sorted.length), Math.abs(p - (i + 1) / sorted.length));
  }, 0);
}

/** Critical value of the test at the level 0.001; seeds are fixed, so it never flakes. */
const KS_LIMIT = 1.95 / Math.sqrt(DRAWS);

describe.each([0, 1, 23, 2 ** 32 - 1])('seed %d', (seed) => {
  test('draws uniforms that pass Kolmogorov and Smirnov', () => {
    const sample = take(createRandom(seed, 'start'), 'uniform');
    expect(kolmogorovSmirnov(sample, (v) => v)).toBeLessThan(KS_LIMIT);
    expect(Math.min(...sample)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sample)).toBeLessThan(1);
  });

  test('draws normals that pass Kolmogorov and Smirnov', () => {
    const sample = take(createRandom(seed, 'data'), 'normal');
    expect(kolmogorovSmirnov(sample, normalCdf)).toBeLessThan(KS_LIMIT);
  });

  test.each([2, 3, 5, 7, 10])('draws every whole number below %d equally often', (bound) => {
    const random = createRandom(seed, 'batches');
    const counts = Array.from({ length: bound }, () => 0);
    for (let i = 0; i < DRAWS; i++) counts[random.below(bound)] += 1;
    const expected = DRAWS / bound;
    const chiSquare = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
    // Above the 0.999 quantile for 9 degrees of freedom, 27.9, and so for all fewer.
    expect(chiSquare).toBeLessThan(27.9);
    expect(counts).toHaveLength(bound);
  });
});

test('normals have mean 0, variance 1, no skew and the kurtosis 3', () => {
  const count = 200_000;
  const sample = take(createRandom(77, 'start'), 'normal', count);
  const moment = (power: number) => sample.reduce((sum, v) => sum + v ** power, 0) / count;
  // Five standard errors: the variance of the k-th power is (2k − 1)!! less the square of its mean.
  expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / count));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / count));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / count));
});

test('the check itself tells a normal distribution from a wrong one', () => {
  const sample = take(createRandom(5, 'data'), 'normal').map((v) => 1.1 * v);
  expect(kolmogorovSmirnov(sample, normalCdf)).toBeGreaterThan(KS_LIMIT);
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
});

test('consecutive draws do not follow each other', () => {
  const sample = take(createRandom(11, 'start'), 'uniform');
  const products = sample.slice(1).map((v, i) => (v - 0.5) * (sample[i] - 0.5));
  const correlation = (12 * products.reduce((s, v) => s + v, 0)) / products.length;
  expect(Math.abs(correlation)).toBeLessThan(3.3 / Math.sqrt(DRAWS));
});

/** xoroshiro128+ as its authors write it (Blackman & Vigna 2018), in whole numbers of 64 bits. */
function* xoroshiro(first: bigint, second: bigint): Generator<bigint> {
  const of64 = (value: bigint) => BigInt.asUintN(64, value);
  const rotated = (value: bigint, by: bigint) => of64(value << by) | (value >> (64n - by));
  let [s0, s1] = [first, second];
  for (;;) {
    yield of64(s0 + s1);
    s1 ^= s0;
    [s0, s1] = [of64(rotated(s0, 24n) ^ s1 ^ (s1 << 16n)), rotated(s1, 37n)];
  }
}

/** The last mixing of MurmurHash3, in whole numbers of 32 bits. */
function murmur(value: bigint): bigint {
  const of32 = (word: bigint) => BigInt.asUintN(32, word);
  let h = of32(value);
  h = of32((h ^ (h >> 16n)) * 0x85ebca6bn);
  h = of32((h ^ (h >> 13n)) * 0xc2b2ae35n);
  return h ^ (h >> 16n);
}

test.each([
  [0, 'data', 1, 0],
  [23, 'start', 2, 0],
  [7, 'batches', 3, 41],
  [2 ** 32 - 1, 'batches', 3, 1_000_000],
] as const)('seed %d for %s draws what it has always drawn', (seed, purpose, code, index) => {
  const [w0, w1, w2, w3] = [0n, 1n, 2n, 3n].map((word) => {
    const hashed = murmur(BigInt(seed) + word * 0x9e3779b9n);
    return murmur(murmur(hashed ^ BigInt(code)) + BigInt(index));
  });
  const words = xoroshiro((w0 << 32n) | w1, (w2 << 32n) | w3);
  const random = createRandom(seed, purpose, index);
  for (let k = 0; k < 50; k++) {
    const word = BigInt.asUintN(32, words.next().value);
    expect(random.below(2 ** 21)).toBe(Number(word >> 11n));
  }
});

test('the same seed, purpose and index give the same bits', () => {
  const again = take(createRandom(7, 'batches', 3), 'normal', 100);
  expect(take(createRandom(7, 'batches', 3), 'normal', 100)).toEqual(again);
});

test('another seed, purpose or index gives another stream, not a shifted one', () => {
  const streams = [
    take(createRandom(7, 'batches', 3), 'uniform', 200),
    take(createRandom(8, 'batches', 3), 'uniform', 200),
    take(createRandom(7, 'start', 3), 'uniform', 200),
    take(createRandom(7, 'batches', 4), 'uniform', 200),
  ];
  const values = streams.flatMap((stream) => Array.from(stream));
  expect(new Set(values).size).toBe(values.length);
});

test('neighbouring seeds and epochs start uncorrelated', () => {
  const firsts = (of: (i: number) => Random) =>
    Float64Array.from({ length: DRAWS }, (_, i) => of(i).uniform());
  for (const sample of [
    firsts((i) => createRandom(i, 'start')),
    firsts((i) => createRandom(42, 'batches', i)),
  ]) {
    expect(kolmogorovSmirnov(sample, (v) => v)).toBeLessThan(KS_LIMIT);
    const products = sample.slice(1).map((v, i) => (v - 0.5) * (sample[i] - 0.5));
    const correlation = (12 * products.reduce((s, v) => s + v, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(3.3 / Math.sqrt(DRAWS));
  }
});
