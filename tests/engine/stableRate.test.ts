import { describe, expect, test } from 'vitest';
import { datasets } from '../../src/engine/datasets/index.ts';
import { stabilityOf, stableRate, zoneOf } from '../../src/engine/stability.ts';
import type { RateZones } from '../../src/engine/stability.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

const FAR = { init: { type: 'point', a: 5, b: -3 } };
const five = (batch: object, lr = 0.1) => ({
  ...FAR,
  data: { preset: 'five-points' },
  optimizer: { type: 'sgd', lr },
  batch,
});

function zonesIn(json: object): RateZones {
  const { zones } = stabilityOf(problemOf(json));
  if (typeof zones === 'string') throw new Error(`zones must be known, not ${zones}`);
  return zones;
}

describe('with batches', () => {
  const women = (lr: number, batch: object, seed = 1) => ({
    ...FAR,
    data: { preset: 'women' },
    scaling: 'x',
    optimizer: { type: 'sgd', lr },
    batch,
    epochs: 300,
    seed,
  });
  const growthOf = (json: object) => {
    const { columns, rows, status } = trainToEnd(problemOf(json));
    return status === 'diverged' ? Infinity : Math.max(...columns.loss.subarray(0, rows));
  };

  test('a run diverges far below the limit of the full batch, where the slider says it may', () => {
    const json = women(0.8, { size: 1 });
    expect(stabilityOf(problemOf(json)).limit?.rate).toBeCloseTo(1, 9);
    expect(zoneOf(zonesIn(json), 0.8)).toBe('mayDiverge');
    expect(growthOf(json)).toBeGreaterThan(1e12);
  });

  test.each([
    { size: 1 },
    { size: 2 },
    { size: 4, order: 'sequential' },
    { size: 4, order: 'replacement' },
    { size: 'full', order: 'replacement' },
    { size: 7, dropLast: true },
  ])('%j: below where they may, no run does', (batch) => {
    const certain = zonesIn(women(0.1, batch)).at(-2)?.[1] ?? NaN;
    for (const seed of [1, 2, 3, 4]) {
      const first = problemOf(women(0.1, batch)).objective.loss(5, -3);
      expect(growthOf(women(0.999 * certain, batch, seed))).toBeLessThan(10 * first);
    }
  });

  test('the leftover batch counts, for it is the smallest', () => {
    const last = (batch: object) => zonesIn(five(batch)).at(-2)?.[1];
    expect(last({ size: 4 })).toBe(last({ size: 1 }));
    // The steepest point is (2.5, 3.8): 2/(2 (2.5² + 1)).
    expect(last({ size: 2 })).toBeCloseTo(1 / 7.25, 12);
    expect(last({ size: 2, dropLast: true })).toBeCloseTo(1 / ((7.25 + 5) / 2), 12);
  });
});

describe('the rate to go on with', () => {
  const presets = Object.keys(datasets);
  test.each(
    presets.flatMap((preset) => [
      { preset, size: 'full' },
      { preset, size: 2 },
    ]),
  )(
    'of %j lies within what does not overshoot, and is near half the limit or what is certain',
    ({ preset, size }) => {
      const json = { data: { preset }, optimizer: { type: 'sgd', lr: 10 }, batch: { size } };
      const stable = stableRate(problemOf(json));
      if (stable === null) throw new Error('a line with MSE must have a stable rate');
      expect(['crawl', 'smooth']).toContain(zoneOf(zonesIn(json), stable.rate));
      expect(stable.rate).toBeLessThanOrEqual(stable.limit / 2);
      if (size === 'full') expect(stable.rate).toBeGreaterThan(0.9 * (stable.limit / 2));
      const run = problemOf({ ...json, optimizer: { type: 'sgd', lr: stable.rate } });
      const { status, columns, rows } = trainToEnd(run);
      expect(status).toBe('finished');
      expect(columns.loss[rows - 1]).toBeLessThanOrEqual(columns.loss[0] * 1.01);
    },
  );

  test('of five points is 0.13, not 0.14, which is more than half of 0.2769', () => {
    expect(stableRate(problemOf(five({ size: 'full' }, 10)))).toMatchObject({
      rate: 0.13,
      isHalf: true,
    });
  });

  test('of standardised data is half of 1', () => {
    const json = { data: { preset: 'davis' }, scaling: 'x', batch: { size: 'full' } };
    expect(stableRate(problemOf({ ...json, optimizer: { type: 'sgd', lr: 1 } }))?.rate).toBe(0.5);
  });

  test('is as it is set, where the batch size scales it', () => {
    const json = five({ size: 'full', lrScaling: 'linear', base: 1 }, 10);
    expect(stableRate(problemOf(json))?.rate).toBe(0.027);
  });
});
