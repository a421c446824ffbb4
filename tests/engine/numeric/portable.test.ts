import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portableCosPi, portableLog, portablePower } from '../../../src/engine/numeric/portable.ts';
import { ulp } from '../../support/ulp.ts';

// Math.log is itself only within one unit of the true value; three has been seen, four never.
test('the portable logarithm is within three units in the last place of Math.log', () => {
  const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });
  const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(positive, nearOne), (x) => {
      const exact = Math.log(x);
      expect(Math.abs(portableLog(x) - exact)).toBeLessThanOrEqual(3 * ulp(exact));
    }),
    { numRuns: 5000 },
  );
});

test('the portable logarithm of 1 is exactly 0, and of e is 1', () => {
  expect(portableLog(1)).toBe(0);
  expect(portableLog(Math.E)).toBeCloseTo(1, 15);
});

test('a whole power is the product, whatever its order', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1.5, noNaN: true }), fc.nat(200), (base, exponent) => {
      let product = 1;
      for (let i = 0; i < exponent; i++) product *= base;
      expect(Math.abs(portablePower(base, exponent) / product - 1)).toBeLessThan(1e-13);
    }),
  );
});

test('a fractional power is that of Math.pow to thirteen digits', () => {
  const base = fc.double({ min: 1e-6, max: 10, noNaN: true });
  fc.assert(
    fc.property(base, fc.double({ min: 0, max: 20, noNaN: true }), (x, exponent) => {
      expect(Math.abs(portablePower(x, exponent) / x ** exponent - 1)).toBeLessThan(1e-12);
    }),
    { numRuns: 2000 },
  );
});

test('powers of 0 and to 0 are those of Math.pow', () => {
  expect(portablePower(0, 0)).toBe(1);
  expect(portablePower(0, 0.5)).toBe(0);
  expect(portablePower(0.96, 0)).toBe(1);
});

test('the portable cosine is that of Math.cos to fifteen decimals, and exact at its ends', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (turns) => {
      // Folded first: Math.cos of a large multiple of π has rounded its argument already.
      const folded = turns % 2;
      expect(Math.abs(portableCosPi(turns) - Math.cos(Math.PI * folded))).toBeLessThan(1e-15);
    }),
    { numRuns: 2000 },
  );
  expect(portableCosPi(0)).toBe(1);
  expect(portableCosPi(1)).toBe(-1);
  expect(Math.abs(portableCosPi(0.5))).toBeLessThan(1e-16);
});
