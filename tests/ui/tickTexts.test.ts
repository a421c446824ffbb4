import { ticks } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tickTexts } from '../../src/ui/tickTexts.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a person reads off a number as it is printed. */
function valueOf(text: string): number {
  const plain = text
    .replaceAll(/[\s\u202f]/g, '')
    .replaceAll('−', '-')
    .replaceAll('⁻', '-')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
  const [mantissa, exponent] = plain.split('×10');
  if (exponent !== undefined) return Number(`${mantissa}e${exponent}`);
  return /^-?10(?:-?\d+)$/.test(plain) && /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text)
    ? Number(plain.replace('10', '1e'))
    : Number(plain);
}

/** What is to be added to each number, from what stands after the axis's name. */
function addedBack(takenOff: string): number {
  return takenOff === '' ? 0 : -valueOf(takenOff.trim());
}

test('numbers at ticks read back as the ticks, and no two are alike, in any range', () => {
  const centre = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.constantFrom(0, 12345678.9, -12345678.9, 1e12),
  );
  const power = fc.integer({ min: -6, max: 9 });
  fc.assert(
    fc.property(centre, power, fc.double({ min: 1, max: 9.99, noNaN: true }), (middle, p, m) => {
      const size = m * 10 ** p;
      fc.pre(size > Math.abs(middle) * 1e-9);
      const values = ticks(middle - size / 2, middle + size / 2, 5);
      const { texts, takenOff } = tickTexts(values);
      expect(new Set(texts).size).toBe(values.length);
      const step = values[1] - values[0];
      values.forEach((value, i) => {
        const read = valueOf(texts[i]) + addedBack(takenOff);
        expect(Math.abs(read - value)).toBeLessThan(0.02 * step);
        expect(texts[i].length).toBeLessThanOrEqual(14);
      });
    }),
    { numRuns: 500 },
  );
});

test('eight digits that differ in the last are told as differences', () => {
  expect(tickTexts([12345678, 12345678.5, 12345679])).toEqual({
    texts: ['−0.5', '0', '0.5'],
    takenOff: ' − 12\u202f345\u202f678.5',
  });
});

test('numbers that six digits tell apart stand as they are', () => {
  expect(tickTexts([12345, 12346, 12347])).toEqual({
    texts: ['12345', '12346', '12347'],
    takenOff: '',
  });
});
