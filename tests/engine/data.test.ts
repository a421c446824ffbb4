import { describe, expect, test } from 'vitest';
import { datasets } from '../../src/engine/datasets/index.ts';
import { exactOptimum } from '../../src/engine/diagnostics.ts';
import { pairsOf } from '../../src/engine/points.ts';
import type { DatasetId } from '../../src/engine/experiment.ts';
import { problemOf } from '../support/train.ts';

const ids = Object.keys(datasets) as DatasetId[];

function pairsIn(data: object, seed = 0) {
  return pairsOf(problemOf({ data, seed }).unscaled);
}

function bestLine(json: object) {
  const { quadratic } = problemOf(json).objective;
  const best = quadratic === null ? null : exactOptimum(quadratic);
  if (best === null) throw new Error('the data must have one best line');
  return best;
}

const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / values.length;

test.each([
  ['five-points', 5],
  ['women', 15],
  ['davis', 200],
  ['cars', 50],
  ['anscombe-1', 11],
  ['anscombe-2', 11],
  ['anscombe-3', 11],
  ['anscombe-4', 11],
  ['noisy-line', 50],
])('%s has %d points', (preset, count) => {
  expect(pairsIn({ preset })).toHaveLength(count);
});

test.each(ids)('%s gives finite points, and units for both axes or for neither', (preset) => {
  const { unscaled, units } = problemOf({ data: { preset } });
  expect([...unscaled.xs, ...unscaled.ys].every(Number.isFinite)).toBe(true);
  // A year of the calendar has none.
  if (preset === 'nile') return;
  expect((units.x === null) === (units.y === null)).toBe(true);
});

describe('anscombe', () => {
  test.each([1, 2, 3, 4])('%d has the line 3.00 + 0.500 x, and means 9 and 7.50', (k) => {
    const data = { preset: `anscombe-${k}` };
    const { a, b } = bestLine({ data });
    expect(a).toBeCloseTo(0.5, 3);
    expect(b).toBeCloseTo(3, 2);
    expect(mean(pairsIn(data).map(([x]) => x))).toBe(9);
    expect(mean(pairsIn(data).map(([, y]) => y))).toBeCloseTo(7.5, 2);
  });
});

test('cars has the line 3.932 x − 17.579 that R prints', () => {
  const { a, b } = bestLine({ data: { preset: 'cars' } });
  expect(a).toBeCloseTo(3.9324, 4);
  expect(b).toBeCloseTo(-17.5791, 4);
});

test('women in inches and pounds has the line 3.45 x − 87.51667 that R prints', () => {
  const { a, b } = bestLine({ data: { preset: 'women', units: 'us' } });
  expect(a).toBeCloseTo(3.45, 10);
  expect(b).toBeCloseTo(-87.516667, 6);
});

test('women in cm and kg are the same women', () => {
  const us = pairsIn({ preset: 'women', units: 'us' });
  const metric = pairsIn({ preset: 'women' });
  metric.forEach(([cm, kg], i) => {
    expect(cm / 2.54).toBeCloseTo(us[i][0], 10);
    expect(kg / 0.45359237).toBeCloseTo(us[i][1], 10);
  });
});

test('davis has the line 0.2384 x + 25.27 with the swapped person, as R prints', () => {
  const pairs = pairsIn({ preset: 'davis' });
  expect(pairs[11]).toEqual([57, 166]);
  const { a, b } = bestLine({ data: { preset: 'davis' } });
  expect(a).toBeCloseTo(0.2384, 3);
  expect(b).toBeCloseTo(25.266, 2);
});

test('davis without the swapped person has the line 1.149 x − 130.747', () => {
  const points = pairsIn({ preset: 'davis' }).filter((_, i) => i !== 11);
  const { a, b } = bestLine({ data: { points } });
  expect(a).toBeCloseTo(1.149, 2);
  expect(b).toBeCloseTo(-130.747, 0);
});

describe('noisy-line', () => {
  const knobs = { preset: 'noisy-line', n: 4000, slope: -3, intercept: 7, xLow: 10, xHigh: 12 };

  test('lies on its line when there is no noise, with x on [xLow, xHigh)', () => {
    for (const [x, y] of pairsIn({ ...knobs, noise: 0 })) {
      expect(y).toBeCloseTo(-3 * x + 7, 12);
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThan(12);
    }
  });

  test('strays from it by the noise asked for', () => {
    const residuals = pairsIn({ ...knobs, noise: 0.5 }).map(([x, y]) => y + 3 * x - 7);
    expect(Math.abs(mean(residuals))).toBeLessThan((5 * 0.5) / Math.sqrt(4000));
    expect(Math.sqrt(mean(residuals.map((r) => r * r)))).toBeCloseTo(0.5, 1);
  });

  test('is the same for the same seed and another for another', () => {
    expect(pairsIn(knobs, 3)).toEqual(pairsIn(knobs, 3));
    expect(pairsIn(knobs, 4)).not.toEqual(pairsIn(knobs, 3));
  });
});

describe('scaling', () => {
  const standard = (values: Float64Array) => {
    const centre = mean([...values]);
    return { centre, deviation: Math.sqrt(mean([...values].map((v) => (v - centre) ** 2))) };
  };

  test.each(ids)('of %s gives z-scores with the population deviation', (preset) => {
    const { points } = problemOf({ data: { preset }, scaling: 'xy' });
    for (const column of [points.xs, points.ys]) {
      const { centre, deviation } = standard(column);
      expect(centre).toBeCloseTo(0, 12);
      // A column of one value is only centred.
      expect(deviation).toBeCloseTo(column.every((v) => v === column[0]) ? 0 : 1, 12);
    }
  });

  test.each(ids)('of x alone leaves the y of %s as they are', (preset) => {
    const { points, unscaled, scale } = problemOf({ data: { preset }, scaling: 'x' });
    expect(points.ys).toEqual(unscaled.ys);
    expect(scale.y).toBeNull();
    // What was subtracted and divided by brings the x back.
    const { mean: centre, std } = scale.x ?? { mean: NaN, std: NaN };
    points.xs.forEach((x, i) => expect(x * std + centre).toBeCloseTo(unscaled.xs[i], 9));
  });

  test('none changes nothing', () => {
    const { points, unscaled, scale } = problemOf({ data: { preset: 'cars' } });
    expect(points).toEqual(unscaled);
    expect(scale).toEqual({ x: null, y: null });
  });

  test('a column of one value is centred and not divided by 0', () => {
    const { points } = problemOf({
      data: {
        points: [
          [4, 1],
          [4, 5],
        ],
      },
      scaling: 'x',
    });
    expect([...points.xs]).toEqual([0, 0]);
  });
});
