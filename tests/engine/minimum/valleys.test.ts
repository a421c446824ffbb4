import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localValleys, valleysOf } from '../../../src/engine/minimum/valleys.ts';
import { problemOf } from '../../support/train.ts';

const N = 241;
const REACH = 2;

function gridOf(height: (a: number, b: number) => number): Float64Array {
  const at = (k: number) => -REACH + (2 * REACH * k) / (N - 1);
  return Float64Array.from({ length: N * N }, (_, k) => height(at(k % N), at(Math.floor(k / N))));
}

/** Where a slope that changes its sign between two places is 0. */
function rootOf(slope: (a: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2;
    if (Math.sign(slope(middle)) === Math.sign(slope(from))) from = middle;
    else to = middle;
  }
  return from;
}

describe('the valleys of a surface', () => {
  test.each([0.1, 0.4, 0.8])('of two wells, one lower by a slant of %s, are one', (slant) => {
    const along = (a: number) => (a * a - 1) ** 2 + slant * a;
    const slope = (a: number) => 4 * a * (a * a - 1) + slant;
    const low = along(rootOf(slope, 0.6, 1.2));
    const rim = along(rootOf(slope, -0.2, 0.55));
    const found = localValleys(
      gridOf((a, b) => along(a) + b * b),
      N,
    );
    expect(found).toHaveLength(1);
    expect(found[0].low).toBeCloseTo(low, 2);
    expect(found[0].rim).toBeCloseTo(rim, 2);
  });

  test('of a wave are those whole ones in view that are not the lowest', () => {
    // Bottoms at a = −4/3, 0 and 4/3, b = −1 and 1, each a little higher than the one before it.
    const wave = (a: number, b: number) =>
      2 - Math.cos(1.5 * Math.PI * a) + Math.cos(Math.PI * b) + 0.01 * a + 0.02 * b;
    const found = localValleys(gridOf(wave), N);
    expect(found).toHaveLength(5);
    for (const { low, rim } of found) {
      expect(Math.abs(low)).toBeLessThan(0.06);
      // Over a pass the one or the other wave is at its top.
      expect(Math.abs(rim - 2)).toBeLessThan(0.06);
    }
  });

  test('of a bowl are none, wherever its bottom is and however it leans', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (p, q, lean) => {
        const bowl = (a: number, b: number) =>
          (a - p) ** 2 + (b - q) ** 2 + 2 * lean * (a - p) * (b - q);
        expect(localValleys(gridOf(bowl), N)).toEqual([]);
      }),
      { seed: 3, numRuns: 12 },
    );
  });

  test('where the loss overflows nothing is looked for', () => {
    expect(localValleys(new Float64Array(N * N).fill(Infinity), N)).toEqual([]);
    const bowl = gridOf((a, b) => (a > 1 ? NaN : a * a + b * b));
    expect(localValleys(bowl, N)).toEqual([]);
  });
});

test('a convex loss has none, however its grid looks; nor have terraces', () => {
  // Of a valley far narrower than the cells every node beside it seems to be a bottom.
  const losses = gridOf((a, b) => 1e6 * (a - 0.37 * b) ** 2 + b * b);
  expect(localValleys(losses, N).length).toBeGreaterThan(0);
  for (const spec of [{}, { loss: { type: 'mae' } }, { model: 'deep-linear' }, { model: 'step' }]) {
    expect(valleysOf(problemOf(spec), { n: N, losses })).toEqual([]);
  }
  expect(valleysOf(problemOf({ model: 'sine' }), { n: N, losses }).length).toBeGreaterThan(0);
});
