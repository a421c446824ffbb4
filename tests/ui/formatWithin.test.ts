import { expect, test } from 'vitest';
import { formatWithin } from '../../src/ui/formatWithin.ts';

test('a place is read to a thousandth of its axis, however far from 0 the axis lies', () => {
  expect(formatWithin(0.81549, [-2.3, 3.3])).toBe('0.815');
  expect(formatWithin(-0.0001, [-2.3, 3.3])).toBe('0.000');
  expect(formatWithin(-1.5, [-2.3, 3.3])).toBe('−1.500');
  expect(formatWithin(12345678.912, [12345678, 12345680])).toBe('12345678.912');
  expect(formatWithin(812.6, [-2300, 3300])).toBe('813');
});

test('and with a power of ten where its digits would run long', () => {
  expect(formatWithin(4.25e12, [-1e13, 1e13])).toBe('4.25 × 10¹²');
  expect(formatWithin(2.031e-9, [0, 4e-9])).toBe('2.031 × 10⁻⁹');
  expect(formatWithin(0, [-1e-9, 1e-9])).toBe('0');
});
