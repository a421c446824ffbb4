import { expect, test } from 'vitest';
import { scaleFor } from '../../src/app/screen.ts';

const at = (width: number, height: number, isPresenting = false) =>
  scaleFor({ width, height }, isPresenting);

test('up to a laptop’s window all is as it was drawn, and half as large again at 1920 × 1080', () => {
  for (const [width, height] of [
    [360, 740],
    [1024, 768],
    [1366, 768],
    [1366, 2000],
    [2560, 700],
  ] as const) {
    expect(at(width, height)).toBe(1);
  }
  expect(at(1920, 1080)).toBe(1.5);
  // Twice the window is twice the page.
  expect(at(3840, 2160)).toBe(3);
});

test('in between it grows with the side that has the less room, and never jumps', () => {
  for (const isPresenting of [false, true]) {
    for (let k = 0; k < 3000; k++) {
      const [width, height] = [800 + k, 450 + (9 / 16) * k];
      const grown = at(width + 1, height + 1, isPresenting) - at(width, height, isPresenting);
      expect(grown).toBeGreaterThanOrEqual(0);
      expect(grown).toBeLessThan(0.01);
      expect(at(width + 500, height, isPresenting)).toBeCloseTo(
        Math.min(at(width + 500, 1e6, isPresenting), at(1e6, height, isPresenting)),
        9,
      );
    }
  }
});

test('before a room letters of 11 px are 17 at 1024 × 768 and 24 at 1920 × 1080', () => {
  for (const [width, height, px] of [
    [1024, 768, 17],
    [1920, 1080, 24],
    [3840, 2160, 48],
  ] as const) {
    expect(11 * at(width, height, true)).toBeGreaterThanOrEqual(px);
    expect(11 * at(width, height, true)).toBeLessThan(1.02 * px);
    // And the key numbers, of 17.
    expect(17 * at(width, height, true)).toBeGreaterThanOrEqual(1.5 * px);
  }
  // What is too small to be shown to a room is not made smaller than it is.
  expect(at(360, 740, true)).toBe(1);
});
