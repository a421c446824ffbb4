import { expect, test } from 'vitest';
import { drawnAt, drawnOf } from '../../src/charts/fit/cloudDrawn.ts';

test.each([1, 3999, 4000, 4001, 9973, 1_000_000])('of %i points each few has one drawn', (n) => {
  const drawn = Array.from({ length: drawnOf(n) }, (_, k) => drawnAt(k, n));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(n);
  if (n <= 4000) expect(drawn).toEqual([...drawn.keys()]);
});

test('data that repeat every thousand rows are drawn at all their places', () => {
  const n = 1_000_000;
  const places = Array.from({ length: drawnOf(n) }, (_, k) => drawnAt(k, n) % 1000);
  // Every 250th of them would be at four places.
  expect(new Set(places.map((place) => Math.floor(place / 10))).size).toBe(100);
});
