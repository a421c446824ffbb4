import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laidOut, scrolledTo } from '../../../src/app/pointTable/window.ts';

const sights = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1e5, max: 5_000_001 })),
  heightPx: fc.integer({ min: 260, max: 900 }),
  rowPx: fc.constantFrom(26, 44),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** As far as a browser would let it be scrolled. */
function sightAt({
  rows,
  heightPx,
  rowPx,
  share,
}: {
  rows: number;
  heightPx: number;
  rowPx: number;
  share: number;
}) {
  const { heightPx: all } = laidOut({ scrollPx: 0, heightPx, rows, rowPx });
  return { rows, heightPx, rowPx, scrollPx: share * Math.max(0, all - heightPx) };
}

test('the rows that are laid out fill what is seen, and are few, and no page is too high', () => {
  fc.assert(
    fc.property(sights, (drawn) => {
      const sight = sightAt(drawn);
      const { first, end, topPx, heightPx } = laidOut(sight);
      expect(heightPx).toBeLessThan(17_000_000);
      expect(end - first).toBeLessThan(sight.heightPx / sight.rowPx + 16);
      const bottom = topPx + (end - first) * sight.rowPx;
      expect(first === 0 ? 0 : topPx).toBeLessThanOrEqual(sight.scrollPx + 1e-6);
      const seenTo = Math.min(sight.scrollPx + sight.heightPx, heightPx);
      expect(bottom).toBeGreaterThanOrEqual(seenTo - 1e-3);
    }),
  );
});

test('a row that is gone to is seen whole, the first and the last too; one that is, stays', () => {
  fc.assert(
    fc.property(sights, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, at) => {
      const sight = sightAt(drawn);
      for (const row of [0, sight.rows - 1, Math.floor(at * (sight.rows - 1))]) {
        const scrollPx = scrolledTo(sight, row);
        const { first, end, topPx } = laidOut({ ...sight, scrollPx });
        expect(first <= row && row < end).toBe(true);
        const top = topPx + (row - first) * sight.rowPx;
        expect(top).toBeGreaterThanOrEqual(scrollPx - 1e-3);
        expect(top + sight.rowPx).toBeLessThanOrEqual(scrollPx + sight.heightPx + 1e-3);
        expect(scrolledTo({ ...sight, scrollPx }, row)).toBeCloseTo(scrollPx, 3);
      }
    }),
  );
});
