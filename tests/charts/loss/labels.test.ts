import { describe, expect, test } from 'vitest';
import {
  isClear,
  placeAway,
  placeBeside,
  placeFloor,
  silhouetteOf,
} from '../../../src/charts/loss/labels.ts';
import { overlap } from '../../../src/ui/geometry.ts';

const AREA = { left: 50, top: 10, right: 350, bottom: 210 };
const widthOf = (text: string) => 6 * text.length;
const WORDS = ['floor 0.0438', 'the points are not on one line'] as const;

/** A curve through heights that are evenly spread over the chart. */
function curveOf(heights: readonly number[]) {
  const step = (AREA.right - AREA.left) / (heights.length - 1);
  return silhouetteOf(
    AREA,
    heights.map((_, k) => AREA.left + k * step),
    heights,
  );
}

/** Up and down between two heights, many times. */
function jagged(top: number, bottom: number) {
  return curveOf(Array.from({ length: 151 }, (_, k) => (k % 2 === 0 ? top : bottom)));
}

test('words are not clear of a curve that runs across them from above to below', () => {
  const box = { left: 150, right: 200, top: 100, bottom: 116 };
  expect(isClear(box, [curveOf([20, 200])], [])).toBe(false);
  expect(isClear(box, [jagged(20, 200)], [])).toBe(false);
  expect(isClear(box, [jagged(20, 80)], [])).toBe(true);
});

describe('the words at the floor', () => {
  const flat = curveOf([150, 150]);

  test('stand under it in one line where nothing is drawn there', () => {
    const { texts, box, hasKey } = placeFloor(AREA, 190, WORDS, widthOf, [flat]);
    expect(texts).toHaveLength(1);
    expect(hasKey).toBe(false);
    expect(box.top).toBeGreaterThan(190);
  });

  test('keep off a batch curve that dips below the floor, with a sample of its line', () => {
    const batch = jagged(140, 208);
    const { texts, box, hasKey } = placeFloor(AREA, 190, WORDS, widthOf, [flat, batch]);
    expect(texts.join(' ')).toContain(WORDS[1]);
    expect(hasKey).toBe(true);
    expect(isClear(box, [flat, batch], [])).toBe(true);
  });

  test('say the value alone where there is no room for more', () => {
    const everywhere = jagged(12, 208);
    const { texts } = placeFloor(AREA, 190, WORDS, widthOf, [everywhere]);
    expect(texts).toEqual([WORDS[0]]);
  });
});

test('a name that finds no room beside its curve stands away, clear of all that is there', () => {
  const [loss, batch] = [curveOf([150, 150]), jagged(100, 208)];
  const size = { width: 80, height: 16 };
  expect(placeBeside(loss, [loss, batch], [], AREA, size, 100)).toBeNull();
  const taken = [{ left: 200, right: 350, top: 10, bottom: 40 }];
  const box = placeAway([loss, batch], taken, AREA, size) ?? expect.fail('there is room');
  expect(isClear(box, [loss, batch], taken)).toBe(true);
  expect(overlap(box, taken[0])).toBe(false);
});
