import type { Random } from '../numeric/random.ts';
import type { Points } from '../points.ts';

interface DrawnValues {
  readonly n: number;
  readonly noise: number;
  readonly xLow: number;
  readonly xHigh: number;
}

const coefficient = (byDefault: number) => ({ min: -100, max: 100, default: byDefault }) as const;

/** The settings that all data drawn around a curve share. */
export const settings = (xLow: number, xHigh: number, noise: number) =>
  ({
    n: { min: 2, max: 100_000, integer: true, default: 50, scale: 'log' },
    noise: { symbol: 'σ', min: 0, max: 100, default: noise },
    xLow: { min: -1e6, max: 1e6, default: xLow },
    xHigh: { min: -1e6, max: 1e6, default: xHigh },
  }) as const;

/** The curve's own two coefficients. */
export const curve = (slope: number, intercept: number) =>
  ({ slope: coefficient(slope), intercept: coefficient(intercept) }) as const;

/** x uniform on [xLow, xHigh), y = f(x) + noise · N(0, 1), drawn from the seed. */
export function drawn(
  { n, noise, xLow, xHigh }: DrawnValues,
  random: Random,
  f: (x: number) => number,
): Points {
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    xs[i] = xLow + (xHigh - xLow) * random.uniform();
    ys[i] = f(xs[i]) + noise * random.normal();
  }
  return { n, xs, ys };
}
