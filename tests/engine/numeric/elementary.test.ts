import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, exp, expm1, log1p, sin, tanh } from '../../../src/engine/numeric/elementary.ts';
import { ulp } from '../../support/ulp.ts';

const within = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const small = fc.integer({ min: -300, max: 0 }).map((power) => 1.37 * 10 ** power);

// Math's own are within about one unit of the true value.
describe.each([
  { name: 'exp', own: exp, math: Math.exp, range: fc.oneof(within(740), within(1)), units: 2 },
  {
    name: 'expm1',
    own: expm1,
    math: Math.expm1,
    range: fc.oneof(within(700), within(1)),
    units: 3,
  },
  { name: 'tanh', own: tanh, math: Math.tanh, range: fc.oneof(within(30), within(1)), units: 4 },
  { name: 'sin', own: sin, math: Math.sin, range: fc.oneof(within(1.6e6), within(7)), units: 2 },
  { name: 'cos', own: cos, math: Math.cos, range: fc.oneof(within(1.6e6), within(7)), units: 2 },
  {
    name: 'log1p',
    own: log1p,
    math: Math.log1p,
    range: fc.double({ min: 0, max: 1, noNaN: true }),
    units: 2,
  },
])('$name', ({ own, math, range, units }) => {
  test(`is within ${units} units in the last place of Math's`, () => {
    fc.assert(
      fc.property(fc.oneof(range, small), (x) => {
        const exact = math(x);
        if (exact === Infinity) expect(own(x)).toBe(Infinity);
        else expect(Math.abs(own(x) - exact)).toBeLessThanOrEqual(units * ulp(exact));
      }),
      { numRuns: 5000 },
    );
  });

  test('of 0 is exact, and of what is no number is none', () => {
    expect(own(0)).toBe(math(0));
    expect(own(NaN)).toBeNaN();
  });
});

test('beyond their ranges they are what Math has there', () => {
  for (const x of [Infinity, -Infinity, 710, -746, 1e300, -1e300]) {
    expect(exp(x)).toBe(Math.exp(x));
    expect(expm1(x)).toBe(Math.expm1(x));
    expect(tanh(x)).toBe(Math.tanh(x));
    expect(sin(x)).toBe(Math.sin(x));
    expect(cos(x)).toBe(Math.cos(x));
  }
});

test('near a zero of the sine its digits are those of π, not of a rounded one', () => {
  // sin of the number nearest to kπ is kπ less that number: π = 3.141592653589793 + 1.2246…e-16.
  expect(sin(Math.PI)).toBeCloseTo(1.2246467991473532e-16, 30);
  expect(cos(Math.PI / 2)).toBeCloseTo(6.123233995736766e-17, 30);
});
