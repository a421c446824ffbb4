import type { Points } from '../../src/engine/points.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';
import type { Ranges } from '../../src/engine/range.ts';

const N = 20_000;

type Draw = (random: ReturnType<typeof createRandom>, i: number) => readonly [x: number, y: number];

/** The relative error that an approximate surface may have. */
interface Within {
  readonly mse: number;
  readonly others: number;
}

export interface Cloud {
  readonly name: string;
  readonly within: Within;
  readonly points: Points;
  readonly frame: Ranges;
}

const USUAL: Within = { mse: 3e-5, others: 1e-3 };

function cloud(name: string, draw: Draw, a: Ranges['a'], b: Ranges['b'], within = USUAL): Cloud {
  const random = createRandom(11, 'data');
  const pairs = Array.from({ length: N }, (_, i) => draw(random, i));
  const xs = Float64Array.from(pairs, ([x]) => x);
  const ys = Float64Array.from(pairs, ([, y]) => y);
  return { name, within, points: { n: N, xs, ys }, frame: { a, b } };
}

const wave: Draw = (random) => {
  const x = 4 * random.uniform() - 2;
  return [x, Math.sin(1.5 * x + 0.4) + 0.3 * random.normal()];
};

const scaled =
  (factor: number): Draw =>
  (random, i) => {
    const [x, y] = wave(random, i);
    return [factor * x, factor * y];
  };

const crowded = (u: number) => [2 * (2 * u - 1) ** 9, Math.sin(40 * u)] as const;

const A = [-3, 4] as const;
const B = [-3, 3] as const;

/** Twenty thousand points each, tame and ugly, with the frames to see them in. */
export const clouds: readonly Cloud[] = [
  cloud('a noisy wave', wave, A, B, { mse: 3e-5, others: 3e-4 }),
  cloud('without noise', (random) => [4 * random.uniform() - 2, 0.5], A, B),
  cloud(
    'whole numbers, most of them many times over',
    (random) => [random.below(10), random.below(4)],
    A,
    B,
  ),
  cloud(
    'one in a hundred a thousand times further out',
    (random, i) => {
      const [x, y] = wave(random, i);
      return i % 100 === 0 ? [1000 * x, -1000 * y] : [x, y];
    },
    A,
    B,
    // Strips of the two hundred are so wide that the model turns many times within one.
    { mse: 1e-3, others: 2e-3 },
  ),
  cloud(
    'negative x, far from 0',
    (random) => {
      const x = -50 + 40 * random.uniform();
      return [x, 0.1 * x + random.normal()];
    },
    A,
    [-30, 30],
  ),
  // One strip, whose distribution of y is all there is to be lost: its tails above all.
  cloud('all x the same', (random) => [2, random.normal()], A, B, { mse: 1e-6, others: 3e-5 }),
  cloud('b far from the data', wave, A, [10_000, 10_006]),
  cloud('b in steps too small for 32 bits to count', wave, A, [0, 1e-9]),
  cloud('crowded on both sides of 0', (random) => crowded(random.uniform()), A, B),
  cloud(
    'on a grid, so that thresholds fall on points',
    (random, i) => [(i - N / 2) / 4096, random.below(3)],
    // Steps of a quarter.
    [-3.75, 3.75],
    [-3.75, 3.75],
    // With three values of y a profile has three corners, which its table rounds.
    { mse: 3e-5, others: 5e-3 },
  ),
  cloud('a thousand times smaller', scaled(1e-3), A, [-3e-3, 3e-3]),
  cloud('a million times larger', scaled(1e6), A, [-3e6, 3e6]),
];
