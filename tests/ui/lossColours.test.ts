import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contourBase,
  CONTOUR_LEVELS,
  FINER,
  finerLevels,
  levelBy,
} from '../../src/ui/lossColours.ts';

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

/** How many contours lie between two losses of a picture from 0 to 800. */
function contoursBetween(low: number, rim: number, valleys: Parameters<typeof finerLevels>[0]) {
  const span = { lossLow: 0, lossHigh: 800 };
  const [from, to] = finerLevels(valleys, span) ?? [0, 0];
  const levelOf = levelBy(span);
  return Array.from({ length: 10 * FINER }, (_, k) => k / FINER).filter(
    (level) =>
      level > levelOf(low) &&
      level < levelOf(rim) &&
      (Number.isInteger(level) || (level > from && level < to)),
  ).length;
}

test('a valley between two contours that double is shown by finer ones', () => {
  const valleys = [
    { low: 140, rim: 250 },
    { low: 300, rim: 500 },
  ];
  for (const { low, rim } of valleys) {
    expect(contoursBetween(low, rim, [])).toBeLessThan(2);
    expect(contoursBetween(low, rim, valleys)).toBeGreaterThanOrEqual(2);
  }
  // Neither lower than they are nor above them.
  expect(contoursBetween(1, 128, valleys)).toBe(contoursBetween(1, 128, []));
  expect(contoursBetween(512, 800, valleys)).toBe(contoursBetween(512, 800, []));
});

test.each([
  ['there is none', []],
  ['each has contours enough', [{ low: 6, rim: 300 }]],
  ['it is too shallow to be seen', [{ low: 300, rim: 310 }]],
  ['it is near the least loss, where contours are close', [{ low: 0.5, rim: 1.5 }]],
])('no valley asks for finer contours where %s', (_, valleys) => {
  expect(finerLevels(valleys, { lossLow: 0, lossHigh: 800 })).toBeNull();
});
