import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, shareWithin } from '../../src/ui/geometry.ts';

const box = { left: 0, top: 0, right: 10, bottom: 6 };

test.each([
  // Through it, out of it, along its edge, past it, over its corner, and no way at all.
  [{ x: -10, y: 3 }, { x: 20, y: 3 }, 1 / 3],
  [{ x: 5, y: 3 }, { x: 5, y: 9 }, 1 / 2],
  [{ x: 0, y: 0 }, { x: 10, y: 0 }, 1],
  [{ x: -1, y: 7 }, { x: 11, y: 7 }, 0],
  [{ x: -3, y: 2 }, { x: 4, y: 9 }, 1 / 7],
  [{ x: 5, y: 3 }, { x: 5, y: 3 }, 1],
])('of the way from %o to %o a share of %d lies in the box', (p, q, share) => {
  expect(shareWithin(box, p, q)).toBeCloseTo(share, 12);
});

test('what is cut out of a way lies between the walls, and what is cut off does not', () => {
  const place = fc.double({ min: -30, max: 30, noNaN: true });
  const passage = fc.record({
    from: place,
    move: fc.oneof(place, fc.constant(0)),
    low: fc.constant(-4),
    high: fc.constant(7),
  });
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 3 }), (passages) => {
      const part = clip(passages, 1);
      for (let t = 0; t <= 1; t += 1 / 64) {
        const depth = passages.map(({ from, move, low, high }) =>
          Math.min(from + t * move - low, high - from - t * move),
        );
        const least = Math.min(...depth);
        // At a wall itself rounding decides.
        if (Math.abs(least) < 1e-9) continue;
        expect(part !== null && t >= part[0] && t <= part[1]).toBe(least > 0);
      }
    }),
  );
});
