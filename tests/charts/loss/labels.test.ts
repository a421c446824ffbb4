import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { silhouetteOf } from '../../../src/charts/loss/labels.ts';
import { createLossWords } from '../../../src/charts/loss/words.ts';
import type { LossWords } from '../../../src/charts/loss/words.ts';
import type { Box } from '../../../src/ui/geometry.ts';
import { FREE, LINE, Room } from '../../../src/ui/placing.ts';

const AREA = { left: 50, top: 20, right: 350, bottom: 220 };
const widthOf = (text: string) => 6 * text.length;
const WORDS = ['floor 0.0438', 'the points are not on one line'] as const;

/** A curve through heights that are evenly spread, up to a part of the chart. */
function curveOf(heights: readonly number[], part = 1) {
  const step = ((AREA.right - AREA.left) * part) / Math.max(1, heights.length - 1);
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

const NOWHERE = curveOf([]);

function wordsOf(more: Partial<LossWords>): LossWords {
  return {
    area: AREA,
    dot: { x: AREA.right, y: 150 },
    loss: curveOf([150, 150]),
    batch: NOWHERE,
    value: 40,
    floor: { y: 190, words: WORDS, widthOf },
    names: null,
    axes: '',
    ...more,
  };
}

test('words are not clear of a curve that runs across them from above to below', () => {
  const box = { left: 150, right: 200, top: 100, bottom: 116 };
  const isClear = (curve: ReturnType<typeof curveOf>) => {
    const room = new Room(AREA);
    room.blockCurve(curve, 3, LINE);
    return room.inTheWay(box) === FREE;
  };
  expect(isClear(curveOf([20, 200]))).toBe(false);
  expect(isClear(jagged(20, 200))).toBe(false);
  expect(isClear(jagged(20, 80))).toBe(true);
});

describe('the words at the floor', () => {
  const floorWith = (batch: LossWords['batch'], loss = curveOf([150, 150])) =>
    createLossWords()(wordsOf({ batch, loss })).floor ?? expect.fail('the floor is named');

  test('stand under it in one line where nothing is drawn there', () => {
    const { texts, box, hasKey } = floorWith(NOWHERE);
    expect(texts).toHaveLength(1);
    expect(hasKey).toBe(false);
    expect(box.top).toBeGreaterThan(190);
  });

  test('keep off a batch curve that dips below the floor, with a sample of its line', () => {
    const { texts, box, hasKey } = floorWith(jagged(140, 218));
    expect(texts.join(' ')).toContain(WORDS[1]);
    expect(hasKey).toBe(true);
    expect(box.bottom).toBeLessThan(140);
  });

  test('say the value alone where there is no room for more', () => {
    expect(floorWith(NOWHERE, jagged(22, 218)).texts).toEqual([WORDS[0]]);
    expect(floorWith(jagged(22, 218)).texts).toEqual([WORDS[0]]);
  });
});

test('names that find no room beside their curve stand away, clear of all that is there', () => {
  const given = wordsOf({ batch: jagged(100, 218), names: { loss: 80, batch: 60 } });
  const { loss, batch } = createLossWords()(given);
  expect(loss?.hasKey).toBe(true);
  expect(loss?.box.bottom).toBeLessThan(100);
  expect(batch).not.toBeNull();
});

test('a word stays where it is while the curve grows, until it runs into it', () => {
  const place = createLossWords();
  const heights = Array.from({ length: 101 }, (_, k) => 150 - 80 * Math.exp(-k / 12));
  const at = (rows: number) =>
    place(
      wordsOf({
        dot: { x: AREA.left + 3 * (rows - 1), y: heights[rows - 1] },
        loss: curveOf(heights.slice(0, rows), (rows - 1) / 100),
        batch: curveOf([80, 75, 90]),
        names: { loss: 80, batch: 60 },
      }),
    );
  const first = at(70);
  for (let rows = 71; rows <= 101; rows++) {
    const { loss, batch, floor } = at(rows);
    expect(loss?.box).toEqual(first.loss?.box);
    expect(batch?.box).toEqual(first.batch?.box);
    expect(floor?.box).toEqual(first.floor?.box);
  }
});

const areApart = (one: Box, other: Box) =>
  one.right <= other.left ||
  other.right <= one.left ||
  one.bottom <= other.top ||
  other.bottom <= one.top;

test('no word of the loss chart lies over another or over the loss, none leaves the chart, and the value is always there', () => {
  const height = fc.integer({ min: 24, max: 219 });
  const run = fc.record({
    loss: fc.array(height, { minLength: 3, maxLength: 60 }),
    batch: fc.array(height, { minLength: 3, maxLength: 60 }),
    floor: height,
    rows: fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(run, ({ loss, batch, floor, rows }) => {
      const place = createLossWords();
      for (const count of rows) {
        const shown = loss.slice(0, count);
        const part = Math.min(1, (shown.length - 1) / 59);
        const x = AREA.left + (AREA.right - AREA.left) * part;
        const places = place(
          wordsOf({
            dot: { x, y: shown[shown.length - 1] },
            loss: curveOf(shown, part),
            batch: curveOf(batch.slice(0, count), part),
            floor: { y: floor, words: WORDS, widthOf },
            names: { loss: 80, batch: 60 },
          }),
        );
        expect(places.value).not.toBeNull();
        const words = [places.value, places.floor?.box, places.loss?.box, places.batch?.box];
        const boxes = words.flatMap((box) => (box == null ? [] : [box]));
        for (const [k, box] of boxes.entries()) {
          expect(boxes.every((other, i) => i === k || areApart(box, other))).toBe(true);
          expect(box.left).toBeGreaterThanOrEqual(AREA.left);
          expect(box.right).toBeLessThanOrEqual(AREA.right + 12);
          expect(box.top).toBeGreaterThanOrEqual(AREA.top - 16);
          expect(box.bottom).toBeLessThanOrEqual(AREA.bottom);
        }
        // Each step of the curve, looked at every quarter of a pixel across.
        const stride = (x - AREA.left) / (shown.length - 1);
        const isStruck = ({ left, right, top, bottom }: Box) =>
          Array.from({ length: 4 * (right - left) }, (_, k) => left + k / 4).some((px) => {
            const k = Math.floor((px - AREA.left) / stride);
            if (k < 0 || k + 1 >= shown.length) return false;
            const t = (px - AREA.left) / stride - k;
            const y = shown[k] + (shown[k + 1] - shown[k]) * t;
            return y > top && y < bottom;
          });
        for (const name of [places.loss, places.batch]) {
          if (name !== null) expect(isStruck(name.box)).toBe(false);
        }
      }
    }),
  );
});
