import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatApart,
  formatCount,
  formatNumber,
  formatParameter,
  formatShort,
  readNumber,
} from '../../src/ui/format.ts';

const anyNumber = fc.oneof(
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
);

/** The number that a person reads in a printed one. */
function asRead(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plain = text
    .replaceAll('−', '-')
    .replace(/^(-?)10(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$11 × 10')
    .replace(
      / × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/,
      (_, power: string) =>
        `e${power.replaceAll(/./g, (sign) => (sign === '⁻' ? '-' : String(digits.indexOf(sign))))}`,
    );
  return Number(plain);
}

describe('a number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.1325, '0.1325'],
    [1480, '1480'],
    [9.77e6, '9.77 × 10⁶'],
    [-2.5, '−2.500'],
    [123.456, '123.5'],
    [1e-9, '1.00 × 10⁻⁹'],
    [-1.5e-12, '−1.50 × 10⁻¹²'],
    [NaN, '–'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('%d is printed as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('reads as what it was to the digits shown, and never as another', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const read = asRead(formatNumber(value));
        // Three digits of a power of ten, or half of the fourth decimal.
        expect(Math.abs(read - value)).toBeLessThanOrEqual(
          Math.max(0.00501 * Math.abs(value), Math.abs(value) < 1 ? 0.00005001 : 0),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is printed with a true minus and never a hyphen', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        for (const text of [formatNumber(value), formatParameter(value), formatShort(value)]) {
          expect(text).not.toMatch(/[-e]|NaN|Infinity/);
          expect(text.length).toBeLessThanOrEqual(17);
        }
      }),
    );
  });
});

describe('a parameter', () => {
  test.each([
    [1.22, '1.220'],
    [0.57, '0.570'],
    [-0.57, '−0.570'],
    [0, '0.000'],
    [-0, '0.000'],
    [99.9994, '99.999'],
    [999.9994, '1000.0'],
    [156.8379, '156.8'],
    [0.01, '0.010'],
  ])('%d is printed as %s', (value, text) => {
    expect(formatParameter(value)).toBe(text);
  });

  test('keeps its width while it moves about', () => {
    const texts = [1.2, 1.234567, 9.9994, 5].map(formatParameter);
    expect(new Set(texts.map((text) => text.length)).size).toBe(1);
  });
});

describe('a setting', () => {
  test.each([
    [0.05, '0.05'],
    [1e-5, '10⁻⁵'],
    [2.5e-5, '2.5 × 10⁻⁵'],
    [1e7, '10⁷'],
    [80, '80'],
    [-1.8, '−1.8'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
  ])('%d is printed as %s', (value, text) => {
    expect(formatShort(value)).toBe(text);
  });

  test('reads as what it was to six digits', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const error = Math.abs(asRead(formatShort(value)) - value);
        expect(error).toBeLessThanOrEqual(5.01e-6 * Math.abs(value));
      }),
    );
  });
});

test.each([
  [0, '0'],
  [240, '240'],
  [9999, '9999'],
  [10_000, '10\u202f000'],
  [1_234_567, '1\u202f234\u202f567'],
])('the count %d is printed as %s', (value, text) => {
  expect(formatCount(value)).toBe(text);
});

describe('what a person typed', () => {
  test.each([
    ['0.05', 0.05],
    [' 1,5 ', 1.5],
    ['−3', -3],
    ['-3', -3],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['', NaN],
    ['  ', NaN],
    ['abc', NaN],
    ['1.2.3', NaN],
    ['5 m', NaN],
  ])('%j is read as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test('in the form that JavaScript prints is read as the same number', () => {
    fc.assert(fc.property(anyNumber, (value) => readNumber(String(value)) === value));
  });
});

describe('two parameters side by side', () => {
  test('look different where a short step lies between them', () => {
    expect(formatApart(0.37712, 0.37708)).toEqual(['0.37712', '0.37708']);
    expect(formatApart(-12.3456, -12.3457)).toEqual(['−12.3456', '−12.3457']);
    expect(formatApart(1.23456e9, 1.23457e9)).toEqual(['1.23456 × 10⁹', '1.23457 × 10⁹']);
  });

  test('have no more digits than that, and never more than eight', () => {
    expect(formatApart(0.815, 0.857)).toEqual(['0.815', '0.857']);
    expect(formatApart(0.5, 0.5)).toEqual(['0.500', '0.500']);
    expect(formatApart(0.5, 0.5 + 1e-12)).toEqual(['0.500', '0.500']);
    fc.assert(
      fc.property(anyNumber, fc.double({ min: 1e-6, max: 1e-3, noNaN: true }), (one, by) => {
        fc.pre(Math.abs(one) > 1e-300);
        const other = one * (1 + by);
        const [first, second] = formatApart(one, other);
        expect(first).not.toBe(second);
        expect(Math.abs(asRead(first) - one)).toBeLessThanOrEqual(Math.abs(one) * 6e-3 + 5e-4);
      }),
    );
  });
});
