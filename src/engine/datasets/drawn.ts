import { expm1 } from '../numeric/elementary.ts';
import { portableLog } from '../numeric/portable.ts';
import type { Random, Streams } from '../numeric/random.ts';
import type { Points } from '../points.ts';

interface DrawnValues {
  readonly n: number;
  readonly noise: number;
  readonly tails: number;
  readonly outliers: number;
  readonly outlierSize: number;
  readonly xLow: number;
  readonly xHigh: number;
}

const coefficient = (byDefault: number) => ({ min: -100, max: 100, default: byDefault }) as const;

/** The settings that all data drawn around a curve share. */
export const settings = (xLow: number, xHigh: number, noise: number) =>
  ({
    n: { min: 2, max: 1_000_000, integer: true, default: 50, scale: 'log' },
    noise: { symbol: 'σ', min: 0, max: 100, default: noise },
    tails: { min: 0, max: 1, default: 0 },
    outliers: { min: 0, max: 0.5, default: 0 },
    outlierSize: { min: -1e6, max: 1e6, default: 5 },
    xLow: { min: -1e6, max: 1e6, default: xLow },
    xHigh: { min: -1e6, max: 1e6, default: xHigh },
  }) as const;

/** The curve's own two coefficients. */
export const curve = (slope: number, intercept: number) =>
  ({ slope: coefficient(slope), intercept: coefficient(intercept) }) as const;

// Streams of their own, so that no setting moves what the others have drawn.
const OUTLIERS = 1;
const GROUPS = 2;

/**
 * Student's t with 1/tails degrees of freedom, by the polar method (Bailey 1994): from the same
 * draws as a normal deviate, into which it passes as tails goes to 0.
 * @param tails > 0 and ≤ 1, where it is Cauchy's distribution
 */
function studentT(random: Random, tails: number): number {
  for (;;) {
    const u = 2 * random.uniform() - 1;
    const v = 2 * random.uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt(expm1(-2 * tails * portableLog(s)) / (tails * s));
  }
}

/**
 * x uniform on [xLow, xHigh), y = f(x) + noise(x) · deviate, drawn from the seed. The deviates are
 * normal, or have heavy tails; each y is an outlier by chance, and then outlierSize higher.
 */
export function drawn(
  values: DrawnValues,
  streams: Streams,
  f: (x: number) => number,
  noiseAt: (x: number) => number = () => values.noise,
): Points {
  const { n, tails, outliers, outlierSize, xLow, xHigh } = values;
  const random = streams(0);
  const deviate = () => (tails === 0 ? random.normal() : studentT(random, tails));
  const chance = streams(OUTLIERS);
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    xs[i] = xLow + (xHigh - xLow) * random.uniform();
    ys[i] = f(xs[i]) + noiseAt(xs[i]) * deviate();
    if (outliers > 0 && chance.uniform() < outliers) ys[i] += outlierSize;
  }
  return { n, xs, ys };
}

/** For each point in turn: whether it is of the second of two groups. */
export function secondOfTwo(share: number, streams: Streams): () => boolean {
  const random = streams(GROUPS);
  return () => random.uniform() < share;
}
