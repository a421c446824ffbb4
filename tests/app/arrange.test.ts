import { expect, test } from 'vitest';
import { arrange } from '../../src/app/embed/arrange.ts';

test.each([
  // Of three pictures, in the room that each usual frame leaves them.
  [3, 400, 190, 1],
  [3, 640, 240, 2],
  [3, 536, 330, 2],
  [3, 1000, 500, 3],
  [3, 360, 440, 2],
  [1, 1000, 900, 1],
  [0, 400, 190, 0],
])('%i pictures in %i by %i: %i are shown at once', (count, width, height, shown) => {
  expect(arrange(count, width, height).shown).toBe(shown);
});

test('each is at least as large as can be read, wherever there is more than one', () => {
  for (let width = 200; width < 2000; width += 37) {
    for (let height = 100; height < 1200; height += 31) {
      for (const count of [1, 2, 3]) {
        const { columns, rows, shown } = arrange(count, width, height);
        expect(columns * rows).toBeGreaterThanOrEqual(shown);
        if (columns > 1) expect(width / columns).toBeGreaterThanOrEqual(265);
        if (rows > 1) expect(height / rows).toBeGreaterThanOrEqual(205);
      }
    }
  }
});
