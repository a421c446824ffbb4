import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/engine/many/wilson.ts';

// Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('of %i in %i the interval is as published', (count, of, low, high) => {
  const [from, to] = wilsonInterval(count, of);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

test('none and all are ends of their intervals, and the other end is not', () => {
  expect(wilsonInterval(0, 200)[0]).toBe(0);
  expect(wilsonInterval(0, 200)[1]).toBeGreaterThan(0.01);
  expect(wilsonInterval(200, 200)[1]).toBe(1);
  expect(wilsonInterval(200, 200)[0]).toBeLessThan(0.99);
});
