import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourBase, CONTOUR_LEVELS } from '../../src/ui/lossColours.ts';

test('frames of one objective, however large, share their contours: all are powers of two', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e30, noNaN: true }), (range) => {
      const base = contourBase(range);
      expect(Number.isInteger(Math.log2(base))).toBe(true);
      // And there are about as many of them in each.
      expect(Math.abs(Math.log2(range / base) - CONTOUR_LEVELS)).toBeLessThanOrEqual(0.51);
    }),
  );
});
