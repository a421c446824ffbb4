import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { drawnInParts } from '../../src/engine/drawnInParts.ts';
import type { Drawn } from '../../src/engine/drawnInParts.ts';
import { arePointsAlike, pairsOf } from '../../src/engine/points.ts';
import { prepare } from '../../src/engine/problem.ts';
import { experimentOf, problemOf } from '../support/train.ts';

// Data that were published, against the tables as they are handed on, and data that are drawn,
// against closed forms.

const TABLES = new URL('../oracle/data/', import.meta.url);
const tables = readdirSync(TABLES).map((file) => file.replace('.csv', ''));

function tableOf(name: string): readonly (readonly number[])[] {
  const text = readFileSync(new URL(`${name}.csv`, TABLES), 'utf8');
  const rows = text.trim().split('\n').slice(1);
  return rows.map((row) => row.split(',').slice(0, 2).map(Number));
}

test.each(tables)('%s is number for number what was published', (name) => {
  const units = name === 'women' ? { units: 'us' } : {};
  const { unscaled } = problemOf({ data: { preset: name, ...units } });
  expect(pairsOf(unscaled)).toEqual(tableOf(name));
});

test('there is a table for each', () => {
  expect(tables).toHaveLength(11);
});

test.each([
  ['faithful', 10.72964, 33.4744],
  ['trees', 5.065856, -36.943459],
  ['mtcars', -5.344472, 37.285126],
])('%s has the line %d x + %d that R prints', (preset, a, b) => {
  const { quadratic } = problemOf({ data: { preset } }).objective;
  const best = quadratic === null ? null : exactOptimum(quadratic);
  expect(best?.a).toBeCloseTo(a, 5);
  expect(best?.b).toBeCloseTo(b, 4);
});

test('of two points the loss is a² + b², to the last bit where it is exact', () => {
  const { objective } = problemOf({ data: { preset: 'two-points' } });
  for (const [a, b] of [
    [0, 0],
    [1, 0],
    [3, 4],
    [-0.5, 2],
    [1.25, -0.75],
  ]) {
    expect(objective.loss(a, b)).toBe(a * a + b * b);
  }
});

test('of points exactly on a line the loss there is 0, and near it is not', () => {
  const { objective } = problemOf({ data: { preset: 'exact-line' } });
  expect(objective.loss(1.5, 0.5)).toBe(0);
  expect(objective.loss(1.5, 0.5001)).toBeGreaterThan(0);
});

/** x and y of a data set that is drawn. */
function drawn(preset: string, knobs: object, seed = 1) {
  const { xs, ys } = problemOf({ data: { preset, ...knobs }, seed }).unscaled;
  return { xs: [...xs], ys: [...ys] };
}

const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return mean(values.map((v) => (v - centre) ** 2));
};

/** Least squares by the textbook. */
function slopeOf({ xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }) {
  const [mx, my] = [mean(xs), mean(ys)];
  return mean(xs.map((x, i) => (x - mx) * (ys[i] - my))) / mean(xs.map((x) => (x - mx) ** 2));
}

// Of what the settings gave before there were outliers and tails: old links open the same points.
test.each([
  ['noisy-line', '1aa6d900fce8a5ad874d8df4caabcfc2'],
  ['noisy-sine', '40316dfe38a7cbc9a6542106cdbd098e'],
  ['saturating', 'f34111c33f8319f1c40393cbdd348ddd'],
  ['hinge', 'b926a4fefb3c57d81b9db3eec66e1db1'],
  ['product', 'efc51862c66cba66b5e6484f2aaa1eec'],
  ['noisy-step', '6f2a8f5503d6efa7eb3e01c899a0aeb3'],
])('%s is bit for bit what it was', (preset, digest) => {
  const hash = createHash('sha256');
  for (const seed of [0, 7, 4294967295]) {
    const { xs, ys } = problemOf({ data: { preset, n: 1000 }, seed }).unscaled;
    hash.update(new Uint8Array(xs.buffer));
    hash.update(new Uint8Array(ys.buffer));
  }
  expect(hash.digest('hex').slice(0, 32)).toBe(digest);
});

const MANY = 40_000;
const LINE = { n: MANY, slope: 2, intercept: -1, noise: 0.5, xLow: 10, xHigh: 14 };
/** How far a point is above the line it is drawn around. */
const residuals = ({ xs, ys }: ReturnType<typeof drawn>) => ys.map((y, i) => y - (2 * xs[i] - 1));

describe('a noisy line of many points', () => {
  const plain = drawn('noisy-line', LINE);

  test('has x uniform: its middle and its variance, width² / 12', () => {
    expect(mean(plain.xs)).toBeCloseTo(12, 1);
    expect(variance(plain.xs)).toBeCloseTo(16 / 12, 1);
  });

  test('has the slope that was asked for as its best, within five standard errors', () => {
    const error = 0.5 / Math.sqrt(MANY * (16 / 12));
    expect(Math.abs(slopeOf(plain) - 2)).toBeLessThan(5 * error);
  });

  test('has the noise that was asked for', () => {
    expect(variance(residuals(plain))).toBeCloseTo(0.25, 2);
  });

  test('has as large a share of outliers, that much higher, at the same x and with the same noise', () => {
    const knobs = { ...LINE, outliers: 0.1, outlierSize: -40 };
    const withThem = drawn('noisy-line', knobs);
    expect(withThem.xs.every((x, i) => x === plain.xs[i])).toBe(true);
    const shifts = withThem.ys.map((y, i) => y - plain.ys[i]);
    const isOne = shifts.map((shift) => shift !== 0);
    expect(shifts.every((shift) => shift === 0 || Math.abs(shift + 40) < 1e-9)).toBe(true);
    // Binomial: five deviations of √(p (1 − p) / n).
    const share = isOne.filter(Boolean).length / MANY;
    expect(Math.abs(share - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / MANY));
    // More of them are the same ones, and others.
    const more = drawn('noisy-line', { ...knobs, outliers: 0.2 });
    const kept = more.ys.map((y, i) => y !== plain.ys[i]);
    expect(isOne.every((one, i) => !one || kept[i])).toBe(true);
  });

  test('fewer points are the first of many', () => {
    const few = drawn('noisy-line', { ...LINE, n: 100, outliers: 0.1, tails: 0.3 });
    const many = drawn('noisy-line', { ...LINE, outliers: 0.1, tails: 0.3 });
    expect(few.ys).toEqual(many.ys.slice(0, 100));
  });
});

describe('heavy tails are those of Student’s t with 1 / tails degrees of freedom', () => {
  const of = (tails: number) => residuals(drawn('noisy-line', { ...LINE, noise: 1, tails }));

  test('as variance, ν / (ν − 2)', () => {
    expect(variance(of(0.1))).toBeCloseTo(10 / 8, 1);
    expect(variance(of(0.2))).toBeCloseTo(5 / 3, 1);
  });

  test('as quartiles of Cauchy’s distribution, −1 and 1, with its tail 1/2 − arctan(t) / π', () => {
    const values = of(1).toSorted((p, q) => p - q);
    // The density there is 1 / 2π.
    const error = Math.sqrt(3 / 16 / MANY) * 2 * Math.PI;
    expect(Math.abs(values[MANY / 4] + 1)).toBeLessThan(5 * error);
    expect(Math.abs(values[(3 * MANY) / 4] - 1)).toBeLessThan(5 * error);
    const beyond = values.filter((v) => Math.abs(v) > 20).length / MANY;
    const expected = 1 - (2 / Math.PI) * Math.atan(20);
    expect(Math.abs(beyond - expected)).toBeLessThan(5 * Math.sqrt(expected / MANY));
    expect(values.every(Number.isFinite)).toBe(true);
  });

  test('and pass into the normal as tails goes to 0', () => {
    const [normal, nearly] = [of(0), of(1e-9)];
    expect(nearly.every((v, i) => Math.abs(v - normal[i]) < 1e-6)).toBe(true);
  });
});

describe('two groups', () => {
  const knobs = {
    n: MANY,
    slope: 3,
    intercept: 1,
    slope2: -2,
    intercept2: 5,
    share: 0.3,
    noise: 0,
  };
  const { xs, ys } = drawn('two-groups', knobs);

  test('each point is on one of the two lines, in the share asked for', () => {
    const first = ys.filter((y, i) => Math.abs(y - (3 * xs[i] + 1)) < 1e-9).length;
    const second = ys.filter((y, i) => Math.abs(y - (-2 * xs[i] + 5)) < 1e-9).length;
    expect(first + second).toBeGreaterThanOrEqual(MANY);
    expect(Math.abs(second / MANY - 0.3)).toBeLessThan(5 * Math.sqrt(0.21 / MANY) + 1e-3);
  });

  test('the best line has the mean of the two slopes, and fits neither', () => {
    expect(slopeOf({ xs, ys })).toBeCloseTo(0.7 * 3 + 0.3 * -2, 1);
    const { objective } = problemOf({ data: { preset: 'two-groups', ...knobs } });
    const best = objective.quadratic === null ? null : exactOptimum(objective.quadratic);
    expect(objective.loss(best?.a ?? 0, best?.b ?? 0)).toBeGreaterThan(1);
  });
});

test('growing noise has its deviation at the left end, and that much more with each 1 of x', () => {
  const knobs = { n: MANY, slope: 2, intercept: -1, noise: 0.5, growth: 2, xLow: -1, xHigh: 3 };
  const { xs, ys } = drawn('growing-noise', knobs);
  for (const centre of [-0.9, 0, 1, 2, 2.9]) {
    const near = xs.flatMap((x, i) => (Math.abs(x - centre) < 0.05 ? [ys[i] - (2 * x - 1)] : []));
    const deviation = 0.5 + 2 * (centre + 1);
    expect(Math.sqrt(variance(near)) / deviation).toBeCloseTo(1, 1);
    expect(Math.abs(mean(near))).toBeLessThan((6 * deviation) / Math.sqrt(near.length));
  }
});

test.each(['noisy-line', 'two-groups', 'growing-noise'])('%s is the same by seed', (preset) => {
  const knobs = { n: 500, tails: 0.5, outliers: 0.2 };
  expect(drawn(preset, knobs, 4)).toEqual(drawn(preset, knobs, 4));
  expect(drawn(preset, knobs, 5)).not.toEqual(drawn(preset, knobs, 4));
});

test.each(['noisy-line', 'two-groups', 'growing-noise', 'noisy-sine'])(
  '%s drawn part by part is the same bit for bit',
  (preset) => {
    const experiment = experimentOf({
      data: { preset, n: 20_001, tails: 0.2, outliers: 0.1 },
      seed: 9,
    });
    const drawing = drawnInParts(experiment.data as Drawn, 9);
    let part = drawing.next();
    let parts = 0;
    for (; part.done !== true; part = drawing.next()) parts++;
    expect(parts).toBeGreaterThan(1);
    expect(arePointsAlike(part.value, prepare(experiment).unscaled)).toBe(true);
  },
);

test.each([
  ['n', 1_000_001, 'data.n: must be a whole number ≥ 2 and ≤ 1000000, got 1000001'],
  ['n', 2.5, 'data.n: must be a whole number ≥ 2 and ≤ 1000000, got 2.5'],
  ['noise', -1, 'data.noise: must be ≥ 0 and ≤ 100, got -1'],
  ['tails', 1.01, 'data.tails: must be ≥ 0 and ≤ 1, got 1.01'],
  ['outliers', 0.51, 'data.outliers: must be ≥ 0 and ≤ 0.5, got 0.51'],
  ['outlierSize', 1e7, 'data.outlierSize: must be ≥ -1000000 and ≤ 1000000, got 10000000'],
  ['slope', 101, 'data.slope: must be ≥ -100 and ≤ 100, got 101'],
  ['xHigh', 1e7, 'data.xHigh: must be ≥ -1000000 and ≤ 1000000, got 10000000'],
  ['xHigh', -9, 'data.xHigh: must be greater than xLow, got -9'],
])('%s of %d is refused by one sentence', (name, value, sentence) => {
  const { faults } = parseExperiment({ data: { preset: 'noisy-line', [name]: value } });
  expect(faults.map(faultSentence)).toEqual([sentence]);
});

test.each([
  ['two-groups', 'share', 1.5, 'data.share: must be ≥ 0 and ≤ 1, got 1.5'],
  ['two-groups', 'slope2', -101, 'data.slope2: must be ≥ -100 and ≤ 100, got -101'],
  ['growing-noise', 'growth', -0.1, 'data.growth: must be ≥ 0 and ≤ 100, got -0.1'],
])('of %s, %s of %d too', (preset, name, value, sentence) => {
  const { faults } = parseExperiment({ data: { preset, [name]: value } });
  expect(faults.map(faultSentence)).toEqual([sentence]);
});
