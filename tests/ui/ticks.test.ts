import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearScale } from '../../src/ui/linear.ts';
import { countTicks, linearTicks, logTicks, roundRange } from '../../src/ui/ticks.ts';

const decades = fc.double({ min: 0.02, max: 40, noNaN: true });
const logRange = fc
  .tuple(fc.double({ min: -150, max: 100, noNaN: true }), decades)
  .map(([from, by]) => [10 ** from, 10 ** (from + by)] as const);
const most = fc.integer({ min: 2, max: 5 });

describe('a logarithmic axis', () => {
  test('has two ticks at least and about as many as asked for, ascending and within it', () => {
    fc.assert(
      fc.property(logRange, most, (range, count) => {
        const { values, texts } = logTicks(range, count);
        expect(values.length).toBeGreaterThanOrEqual(2);
        // Even steps within a part of a decade are about so many.
        expect(values.length).toBeLessThanOrEqual(2 * count + 1);
        if (range[1] > 10 * range[0]) expect(values.length).toBeLessThanOrEqual(Math.max(3, count));
        expect(texts.length).toBe(values.length);
        expect(new Set(texts).size).toBe(values.length);
        expect(values).toEqual(values.toSorted((p, q) => p - q));
        expect(values[0]).toBeGreaterThanOrEqual(range[0]);
        expect(values.at(-1)).toBeLessThanOrEqual(range[1]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    // Powers alone, with doublings and fives, with threes, with even steps.
    [[0.05, 30], 5, ['0.1', '1', '10']],
    [[0.8, 12], 5, ['1', '2', '5', '10']],
    [[0.8, 40], 4, ['1', '3', '10', '30']],
    [[1.15, 1.85], 4, ['1.2', '1.4', '1.6', '1.8']],
    // Where one power is long all are powers.
    [[1e-7, 200], 5, ['10⁻⁶', '10⁻⁴', '10⁻²', '1', '10²']],
  ] as const)('over %j with room for %d has %j', (range, count, texts) => {
    expect(logTicks(range, count).texts).toEqual(texts);
  });
});

describe('a straight axis', () => {
  test('has two ticks at least, within it, wherever it lies', () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const size = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, size, most, (low, span, count) => {
        const { values } = linearTicks([low, low + span], count);
        expect(values.length).toBeGreaterThanOrEqual(2);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(low + span);
        }
      }),
    );
  });

  test('has fewer ticks until there is room for them', () => {
    const isRoomy = ({ values }: { readonly values: readonly number[] }) => values.length <= 3;
    expect(linearTicks([0, 10], 5).texts).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(linearTicks([0, 10], 5, isRoomy).texts).toEqual(['0', '5', '10']);
  });

  test('ends on round numbers', () => {
    expect(roundRange([0, 5.21], 4)).toEqual([0, 6]);
    expect(roundRange([-0.37, 9.4], 5)).toEqual([-2, 10]);
  });

  test('has no NaN, however far out a value lies', () => {
    const scale = linearScale([-0.001, 0.001], [500, 40]);
    expect(scale(0.001)).toBeCloseTo(40, 9);
    expect(scale.invert(270)).toBeCloseTo(0, 9);
    expect(scale(1e308)).toBe(-Infinity);
    expect(scale(-1e308)).toBe(Infinity);
  });
});

test.each([
  [24, ['0', '6', '12', '18', '24']],
  [52, ['0', '13', '26', '39', '52']],
  [48_000, ['0', '12\u202f000', '24\u202f000', '36\u202f000', '48\u202f000']],
  // Quarters of these are no numbers to read.
  [1256, ['0', '200', '400', '600', '800', '1000', '1200']],
  [7, ['0', '2', '4', '6']],
])('a count up to %d has its quarters where they read well: %j', (end, texts) => {
  expect(countTicks(end).texts).toEqual(texts);
});
