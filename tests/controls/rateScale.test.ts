import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionOf, rateAt, rateScaleFor, ticksOf } from '../../src/controls/rateScale.ts';

const positive = (max: number) =>
  fc.oneof(
    fc.double({ min: 0, minExcluded: true, max, noNaN: true }),
    fc.constantFrom(5e-324, 1e-323, 2e-308, 1e-300, max),
  );
const scales = fc
  .tuple(fc.option(positive(1e300)), positive(10))
  .map(([limit, lr]) => ({ lr, scale: rateScaleFor(limit, lr) }));

test('whatever the rate and its limit, the slider has an end, a few ticks, and a place for the rate', () => {
  fc.assert(
    fc.property(scales, ({ lr, scale }) => {
      const ticks = ticksOf(scale);
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.length).toBeLessThan(6);
      expect(ticks.at(-1)).toBe(10);
      expect(ticks).toEqual(ticks.toSorted((x, y) => x - y));
      for (const at of [lr, ...ticks]) {
        const fraction = fractionOf(scale, at);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        const rate = rateAt(scale, fraction);
        expect(rate).toBeGreaterThan(0);
        if (at >= scale.low) expect(rate / at).toBeCloseTo(1, 1);
      }
    }),
  );
});

test('a rate that is set by hand is on the scale, as far down as digits go', () => {
  expect(rateScaleFor(null, 0.05)).toEqual({ low: 0.001, high: 10 });
  expect(rateScaleFor(null, 3e-9)).toEqual({ low: 1e-9, high: 10 });
  expect(rateScaleFor(1e-6, 0.05)).toEqual({ low: 1e-8, high: 10 });
  expect(rateScaleFor(null, 5e-324)).toEqual({ low: 1e-300, high: 10 });
});
