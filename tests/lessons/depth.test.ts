import { expect, test } from 'vitest';
import { MATCHES } from '../../src/lessons/chapters/depth.ts';
import { WEIGHTS } from '../../src/engine/strip/settings.ts';
import type { Weights } from '../../src/engine/strip/settings.ts';
import { testChapter } from './testChapter.ts';
import { nearest } from './textbook.ts';

const WIDTH = 256;
const LAYERS = 20;

const DEVIATIONS: Readonly<Record<Weights, number>> = {
  small: 0.01,
  one: 1,
  lecun: Math.sqrt(1 / WIDTH),
  xavier: Math.sqrt(2 / (WIDTH + WIDTH)),
  he: Math.sqrt(2 / WIDTH),
};

const ACTIVATIONS = {
  linear: [(z: number) => z, () => 1],
  tanh: [Math.tanh, (z: number) => 1 - Math.tanh(z) ** 2],
  relu: [(z: number) => Math.max(0, z), (z: number) => Number(z > 0)],
} as const;

/** Uniform numbers by a generator of its own (mulberry32), and normal ones by Box and Muller. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

const rootMeanSquare = (rows: readonly Float64Array[]) =>
  Math.sqrt(
    rows.reduce((sum, row) => sum + row.reduce((s, v) => s + v * v, 0), 0) / rows.length / WIDTH,
  );

const standard = (length: number, normal: () => number) => Float64Array.from({ length }, normal);

/** Weights of N(0, 1), which each setting scales to its own deviation. */
const drawnOnce = normals(1);
const WEIGHTS_DRAWN = Array.from({ length: LAYERS }, () => standard(WIDTH * WIDTH, drawnOnce));

type Stack = Readonly<Record<'size' | 'spread' | 'back', number>>;
const known = new Map<string, Stack>();

/** A stack as in the table of the curriculum, apart from the instrument's. */
function stack(activation: keyof typeof ACTIVATIONS, weights: Weights, inputs = 4): Stack {
  const key = `${activation} ${weights} ${inputs}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const sent = sentThrough(activation, weights, inputs);
  known.set(key, sent);
  return sent;
}

function sentThrough(
  activation: keyof typeof ACTIVATIONS,
  weights: Weights,
  inputs: number,
): Stack {
  const normal = normals(2);
  const deviation = DEVIATIONS[weights];
  const [value, slope] = ACTIVATIONS[activation];
  let signal = Array.from({ length: inputs }, () => standard(WIDTH, normal));
  const sumsOf = WEIGHTS_DRAWN.map((w) => {
    const sums = signal.map((row) =>
      Float64Array.from({ length: WIDTH }, (_, i) => {
        let sum = 0;
        for (let j = 0; j < WIDTH; j++) sum += w[i * WIDTH + j] * row[j];
        return deviation * sum;
      }),
    );
    signal = sums.map((row) => row.map(value));
    return sums;
  });
  const middle = Float64Array.from(
    { length: WIDTH },
    (_, i) => signal.reduce((sum, row) => sum + row[i], 0) / inputs,
  );
  const spread = rootMeanSquare(signal.map((row) => row.map((v, i) => v - middle[i])));
  let back = Array.from({ length: inputs }, () => standard(WIDTH, normal));
  for (let layer = LAYERS - 1; layer >= 0; layer--) {
    const w = WEIGHTS_DRAWN[layer];
    back = back.map((row, n) => {
      const next = new Float64Array(WIDTH);
      for (let i = 0; i < WIDTH; i++) {
        const through = deviation * row[i] * slope(sumsOf[layer][n][i]);
        for (let j = 0; j < WIDTH; j++) next[j] += w[i * WIDTH + j] * through;
      }
      return next;
    });
  }
  return { size: rootMeanSquare(signal), spread, back: rootMeanSquare(back) };
}

function isMatch(activation: keyof typeof ACTIVATIONS, weights: Weights): boolean {
  const { spread, back } = stack(activation, weights);
  return spread > 0.1 && back > 0.1 && back < 10;
}

await testChapter('depth', {
  computed: {
    1: () => [DEVIATIONS.lecun, DEVIATIONS.small * Math.sqrt(WIDTH), Math.sqrt(WIDTH)],
    2: () => [stack('tanh', 'xavier').back, Math.sqrt(WIDTH)],
  },
  given: { 1: ['0.01', '1', '10', '20', '256'], 2: ['256'], 3: ['0'] },
  oracles: {
    1: () => nearest(Math.log10(stack('linear', 'small').size), [-2, -4, -16]),
    2: () => nearest(Math.log10(stack('tanh', 'one').back), [-9, 0, 9]),
    3: () =>
      [isMatch('relu', 'lecun'), isMatch('relu', 'xavier'), isMatch('relu', 'he')].indexOf(true),
  },
});

test('depth.1: factors of 0.16 and 16 a layer; with LeCun the size stays', () => {
  expect(DEVIATIONS.lecun).toBe(0.0625);
  expect(Math.log10(stack('linear', 'small').size)).toBeCloseTo(20 * Math.log10(0.16), 0);
  expect(Math.log10(stack('linear', 'one').size)).toBeCloseTo(24, 0);
  expect(Math.abs(Math.log10(stack('linear', 'lecun').size))).toBeLessThan(0.2);
});

test('depth.2: billions with N(0, 1), about 0.2 with Xavier', () => {
  const { back } = stack('tanh', 'one', 32);
  expect(back).toBeGreaterThan(1e9);
  expect(back).toBeLessThan(1e10);
  expect(stack('tanh', 'xavier').back).toBeCloseTo(0.2, 1);
});

test.each(['linear', 'tanh', 'relu'] as const)('depth.3: what matches %s', (activation) => {
  const matching = (Object.keys(WEIGHTS) as Weights[]).filter((weights) =>
    isMatch(activation, weights),
  );
  expect(matching).toEqual(MATCHES[activation]);
});

test('depth, for who teaches: of the spread He leaves 0.2 to 0.3, or so', () => {
  const { spread } = stack('relu', 'he', 16);
  expect(spread).toBeGreaterThan(0.15);
  expect(spread).toBeLessThan(0.35);
});
