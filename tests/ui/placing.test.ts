import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf } from '../../src/ui/geometry.ts';
import type { Box } from '../../src/ui/geometry.ts';
import { bandOf, FREE, LINE, MARK, Room, SOFT, Steadiness } from '../../src/ui/placing.ts';

const PICTURE = boxOf(0, 0, 400, 300);
const GAP = 2;

const px = (most: number) => fc.integer({ min: -20, max: most + 20 });
const spot = fc.record({ x: px(400), y: px(300) });
const size = fc.record({
  width: fc.integer({ min: 5, max: 120 }),
  height: fc.integer({ min: 8, max: 20 }),
});
const box = fc.tuple(spot, size).map(([at, { width, height }]) => boxOf(at.x, at.y, width, height));
const line = fc.record({ from: spot, to: spot });
/** A label at a place, and where about it its middle may be. */
const label = fc.record({
  at: spot,
  size,
  offsets: fc.array(spot, { minLength: 1, maxLength: 12 }),
});
const situation = fc.record({
  marks: fc.array(box, { maxLength: 8 }),
  words: fc.array(box, { maxLength: 4 }),
  lines: fc.array(line, { maxLength: 12 }),
  /** Height, amplitude and frequency of waves across the picture. */
  waves: fc.array(
    fc.tuple(px(300), fc.integer({ min: 0, max: 80 }), fc.integer({ max: 9, min: 1 })),
    {
      maxLength: 3,
    },
  ),
  labels: fc.array(label, { minLength: 1, maxLength: 20 }),
});
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;
type Label = Situation['labels'][number];

const CLEARANCE = 3;

const graphsOf = ({ waves }: Situation) =>
  waves.map(
    ([height, amplitude, times]) =>
      (x: number) =>
        height + amplitude * Math.sin((x * times) / 200),
  );

function placesOf({ at, size: { width, height }, offsets }: Label) {
  return offsets.map(({ x, y }) => ({
    box: boxOf(at.x + (x - 200) / 3 - width / 2, at.y + (y - 150) / 3 - height / 2, width, height),
  }));
}

function roomOf(given: Situation): Room {
  const room = new Room(PICTURE, GAP);
  for (const mark of given.marks) room.block(mark, MARK);
  for (const word of given.words) room.blockWords(word);
  for (const { from, to } of given.lines) room.blockLine(from, to, CLEARANCE);
  for (const graph of graphsOf(given)) room.blockCurve(bandOf(graph, 0, 400), CLEARANCE);
  return room;
}

function placeAll(given: Situation, labels = given.labels, steadiness = new Steadiness()) {
  const room = roomOf(given);
  return labels.map((one, k) => steadiness.take(String(k), room, placesOf(one))?.box ?? null);
}

const areApart = (one: Box, other: Box, gap = 0) =>
  one.right + gap <= other.left ||
  other.right + gap <= one.left ||
  one.bottom + gap <= other.top ||
  other.bottom + gap <= one.top;

const isInside = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom;

/** Looked at each half of a pixel or so. */
function isStruck(of: Box, { from, to }: Situation['lines'][number]): boolean {
  return Array.from({ length: 901 }, (_, k) => k / 900).some((t) =>
    isInside(of, from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t),
  );
}

function isOnGraph(of: Box, graph: (x: number) => number): boolean {
  for (let x = of.left; x <= of.right; x += 0.25) if (isInside(of, x, graph(x))) return true;
  return false;
}

const isIn = (of: Box) => of.left >= 0 && of.right <= 400 && of.top >= 0 && of.bottom <= 300;

/** By eye: on nothing that is drawn, on no word, in the picture. */
function isClear(of: Box, given: Situation, others: readonly Box[]): boolean {
  return (
    isIn(of) &&
    given.marks.every((mark) => areApart(of, mark)) &&
    [...given.words, ...others].every((word) => areApart(of, word, GAP)) &&
    !given.lines.some((one) => isStruck(of, one)) &&
    !graphsOf(given).some((graph) => isOnGraph(of, graph))
  );
}

describe('of the labels that are shown', () => {
  test('none overlaps another or what is drawn, and none leaves the picture', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const shown = placeAll(given).filter((one) => one !== null);
        for (const one of shown) {
          const others = shown.filter((other) => other !== one);
          expect(isClear(one, given, others)).toBe(true);
        }
      }),
    );
  });

  test('none has the room of one that matters more', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const all = placeAll(given);
        // Where those that matter less are not there at all, nothing is different.
        for (const k of all.keys()) {
          expect(placeAll(given, given.labels.slice(0, k + 1))).toEqual(all.slice(0, k + 1));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('one is left out only where each of its places is taken', () => {
    // Clear by eye with room to spare, for the curves are looked at only every few pixels.
    const roomy = ({ left, top, right, bottom }: Box) =>
      boxOf(left - 9, top - 9, right - left + 18, bottom - top + 18);
    fc.assert(
      fc.property(situation, (given) => {
        const all = placeAll(given);
        for (const [k, one] of all.entries()) {
          if (one !== null) continue;
          const before = all.slice(0, k).filter((other) => other !== null);
          for (const place of placesOf(given.labels[k])) {
            expect(isClear(roomy(place.box), given, before)).toBe(false);
          }
        }
      }),
    );
  });

  test('each keeps its place under small moves, while that is free', () => {
    const move = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(
        situation,
        fc.array(fc.tuple(move, move), { minLength: 20, maxLength: 20 }),
        (given, moves) => {
          const steadiness = new Steadiness();
          const first = placeAll(given, given.labels, steadiness);
          const moved = given.labels.map((one, k) => ({
            ...one,
            at: { x: one.at.x + moves[k][0], y: one.at.y + moves[k][1] },
          }));
          const next = placeAll(given, moved, steadiness);
          for (const [k, before] of first.entries()) {
            if (before === null) continue;
            const { left, top } = before;
            const { width, height } = given.labels[k].size;
            const stayed = boxOf(left + moves[k][0], top + moves[k][1], width, height);
            const others = next.slice(0, k).filter((one) => one !== null);
            const grown = boxOf(stayed.left - 9, stayed.top - 9, width + 18, height + 18);
            if (!isClear(grown, given, others)) continue;
            expect(next[k]?.left).toBeCloseTo(stayed.left, 9);
            expect(next[k]?.top).toBeCloseTo(stayed.top, 9);
          }
        },
      ),
    );
  });
});

describe('where no place is free', () => {
  const at = boxOf(100, 100, 60, 16);
  const beside = boxOf(200, 100, 60, 16);
  const through = (room: Room, of: Box, firmness: number) =>
    room.blockLine({ x: of.left, y: of.top }, { x: of.right, y: of.bottom }, 1, firmness);

  test('a label takes that with the softest in its way, of equal ones the first', () => {
    const room = new Room(PICTURE);
    through(room, at, LINE);
    through(room, beside, SOFT);
    expect(room.take([{ box: at }, { box: beside }])?.box).toBe(beside);
    const other = new Room(PICTURE);
    through(other, at, SOFT);
    through(other, beside, SOFT);
    expect(other.take([{ box: at }, { box: beside }])?.box).toBe(at);
  });

  test('it is left out rather than struck through, unless it may stand on lines', () => {
    const room = new Room(PICTURE);
    through(room, at, LINE);
    expect(room.take([{ box: at }])).toBeNull();
    expect(room.take([{ box: at }], { over: LINE })?.box).toBe(at);
  });

  test('never on other words, nor out of the picture', () => {
    const room = new Room(PICTURE);
    room.blockWords(at);
    expect(room.take([{ box: at }, { box: boxOf(-1, 0, 20, 20) }], { over: MARK })).toBeNull();
    expect(room.take([{ box: boxOf(NaN, NaN, 20, 20) }], { over: MARK })).toBeNull();
  });
});

test('a label leaves a place that others would like, where it has another', () => {
  const [at, beside] = [boxOf(100, 100, 60, 16), boxOf(200, 100, 60, 16)];
  const places = [{ box: at }, { box: beside }];
  expect(new Room(PICTURE).take(places, { leaving: [at] })?.box).toBe(beside);
  expect(new Room(PICTURE).take(places.slice(0, 1), { leaving: [at] })?.box).toBe(at);
  expect(new Room(PICTURE).take(places.slice(0, 1), { leaving: [at], over: FREE })).toBeNull();
});

test('what is drawn beside the words may cross lines, and is in the way of other words', () => {
  const place = { box: boxOf(100, 100, 60, 16), also: boxOf(100, 120, 16, 30) };
  const room = new Room(PICTURE);
  room.blockLine({ x: 90, y: 130 }, { x: 130, y: 130 }, 1);
  expect(room.take([place])).toBe(place);
  expect(room.take([{ box: boxOf(105, 125, 40, 12) }], { over: MARK })).toBeNull();
  const marked = new Room(PICTURE);
  marked.block(boxOf(104, 130, 4, 4), MARK);
  expect(marked.take([place])).toBeNull();
});

test('a gap of a curve is in no one’s way, a jump is in that of all between', () => {
  const jump = (x: number) => (x < 200 ? 50 : 250);
  const gap = (x: number) => (x < 300 ? NaN : 150);
  const room = new Room(PICTURE);
  room.blockCurve(bandOf(jump, 0, 400), 1);
  room.blockCurve(bandOf(gap, 0, 400), 1);
  expect(room.inTheWay(boxOf(190, 140, 20, 16))).toBe(LINE);
  expect(room.inTheWay(boxOf(100, 140, 80, 16))).toBe(FREE);
  expect(room.inTheWay(boxOf(310, 140, 80, 16))).toBe(LINE);
});
