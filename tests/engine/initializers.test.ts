import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/engine/problem.ts';
import { initializers } from '../../src/engine/initializers/index.ts';
import type { InitializerId } from '../../src/engine/experiment.ts';
import { experimentOf } from '../support/train.ts';

const SEEDS = 20_000;

function startsOf(init: object) {
  const experiment = experimentOf({ init });
  return Array.from({ length: SEEDS }, (_, seed) => startOf({ ...experiment, seed }));
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  return { mean, std: Math.sqrt(variance), largest: Math.max(...values.map(Math.abs)) };
}

/** What torch.nn.init gives with fan-in = fan-out = 1 (the He ones with nonlinearity relu). */
const fan: Readonly<Record<string, { std: number; bound: number }>> = {
  'lecun-normal': { std: 1, bound: Infinity },
  'lecun-uniform': { std: 1, bound: Math.sqrt(3) },
  'xavier-normal': { std: 1, bound: Infinity },
  'xavier-uniform': { std: 1, bound: Math.sqrt(3) },
  'he-normal': { std: Math.sqrt(2), bound: Infinity },
  'he-uniform': { std: Math.sqrt(2), bound: Math.sqrt(6) },
};

test('every initializer is checked below or chooses its start by itself', () => {
  const others = Object.keys(initializers).filter((id) => !(id in fan));
  expect(others).toEqual(['point', 'zeros', 'uniform', 'normal']);
});

describe.each(Object.entries(fan))('%s', (type, { std, bound }) => {
  const starts = startsOf({ type, bias: 'drawn' });

  test('draws a and b with the deviation of PyTorch around 0', () => {
    for (const values of [starts.map(({ a }) => a), starts.map(({ b }) => b)]) {
      const moments = momentsOf(values);
      // Five standard errors of each: the seeds are fixed, so this either holds or does not.
      expect(Math.abs(moments.mean)).toBeLessThan((5 * std) / Math.sqrt(SEEDS));
      expect(Math.abs(moments.std / std - 1)).toBeLessThan(5 / Math.sqrt(2 * SEEDS));
    }
  });

  test('keeps within its bound, and comes near it', () => {
    const { largest } = momentsOf(starts.map(({ a }) => a));
    expect(largest).toBeLessThanOrEqual(bound);
    expect(largest).toBeGreaterThan(bound === Infinity ? 3 * std : 0.99 * bound);
  });

  test('draws b apart from a, and leaves it 0 unless asked', () => {
    const correlation = starts.reduce((sum, { a, b }) => sum + a * b, 0) / (SEEDS * std * std);
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(SEEDS));
    expect(startsOf({ type }).every(({ a, b }) => b === 0 && a !== 0)).toBe(true);
  });
});

test('normal draws a and b with the deviation asked for', () => {
  const starts = startsOf({ type: 'normal', std: 2.5 });
  for (const values of [starts.map(({ a }) => a), starts.map(({ b }) => b)]) {
    expect(Math.abs(momentsOf(values).std / 2.5 - 1)).toBeLessThan(5 / Math.sqrt(2 * SEEDS));
  }
});

test('uniform stays on [low, high) and fills it', () => {
  const starts = startsOf({ type: 'uniform', low: 2, high: 5 });
  for (const values of [starts.map(({ a }) => a), starts.map(({ b }) => b)]) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...values)).toBeLessThan(5);
    const { mean, std } = momentsOf(values);
    expect(mean).toBeCloseTo(3.5, 1);
    expect(std).toBeCloseTo(3 / Math.sqrt(12), 1);
  }
});

test('zeros starts at 0, and point where it is told', () => {
  expect(startOf(experimentOf({ init: { type: 'zeros' } }))).toEqual({ a: 0, b: 0 });
  const init = { type: 'point', a: -1.5, b: 42 };
  expect(startOf(experimentOf({ init }))).toEqual({ a: -1.5, b: 42 });
});

test.each(Object.keys(initializers) as InitializerId[])(
  '%s gives the same start to the last bit for the same seed',
  (type) => {
    const experiment = experimentOf({ init: { type }, seed: 99 });
    expect(startOf(experiment)).toEqual(startOf({ ...experiment }));
  },
);

test('the data that is drawn does not move the start', () => {
  const start = (data: object) => startOf(experimentOf({ data, seed: 5 }));
  expect(start({ preset: 'noisy-line', n: 100 })).toEqual(start({ preset: 'five-points' }));
});
