import { expect, test } from 'vitest';
import { boxOf, isWithin, overlap, shareWithin } from '../../../src/ui/geometry.ts';
import { LINE, MARK, Room, Steadiness } from '../../../src/ui/placing.ts';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { blockMarks, marksOf, placeNames } from '../../../src/charts/map/marks.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { problemOf } from '../../support/train.ts';

const measure = (text: string) => 7 * text.length;

/** The marks of a run that starts so far from the minimum (1.22, 0.57), as a part of the frame. */
function marksAt(part: number, size = { width: 500, height: 400 }) {
  const a = 1.22 + 3 * part;
  const json = { data: { preset: 'five-points' }, init: { type: 'point', a, b: 0.57 } };
  const problem = problemOf(json);
  const { frame, best, isExact } = prospectOf(problem);
  const map = mapFrame(frame, size, true, false, measure);
  const marks = marksOf({ problem, best, isExact }, map, en.pictures, {
    name: measure,
    number: measure,
  });
  return { map, marks, area: boxOf(map.left, map.top, map.width, map.height) };
}

/** The names on the map, where arrows and the like are as these say. */
function namesOf(
  { marks, area }: ReturnType<typeof marksAt>,
  drawn: (room: Room) => void = () => {},
  steadiness = new Steadiness(),
) {
  const room = new Room(area, 2);
  blockMarks(room, marks);
  drawn(room);
  return placeNames(marks, room, steadiness);
}

test.each([1, 0.3, 0.1, -0.05, -1])('names keep clear of marks and of each other: %d', (part) => {
  const at = marksAt(part);
  const { marks, area } = at;
  const own = [marks.start.box, ...(marks.best === null ? [] : [marks.best.box])];
  const names = namesOf(at);
  expect(names.map(({ name }) => name)).toEqual([en.pictures.start, en.pictures.minimum]);
  const [start, minimum] = names;
  expect(overlap(start.box, minimum.box)).toBe(false);
  expect(overlap(start.box, own[1])).toBe(false);
  expect(overlap(minimum.box, own[0])).toBe(false);
  for (const { box } of names) expect(isWithin(box, area)).toBe(true);
});

test('a name is left out where arrows are everywhere', () => {
  const at = marksAt(-0.4, { width: 360, height: 107 });
  expect(namesOf(at, (room) => room.block(at.area, MARK))).toEqual([]);
});

test('a name steps aside for what comes to its place, and stays there', () => {
  const at = marksAt(1);
  const steadiness = new Steadiness();
  const [, usual] = namesOf(at, undefined, steadiness);
  const [, aside] = namesOf(at, (room) => room.block(usual.box, LINE), steadiness);
  expect(overlap(aside.box, usual.box)).toBe(false);
  expect(namesOf(at, undefined, steadiness)[1]).toEqual(aside);
});

test('no spoke of the wheel strikes the name of the start through', () => {
  for (const part of [-1, -0.5, -0.2, 0.2, 0.5, 1]) {
    const at = marksAt(part);
    const { x, y } = at.marks.start;
    const spokes = Array.from({ length: 16 }, (_, k) => {
      const angle = (k * Math.PI) / 8;
      // As long as the slope is steep: short across the way down.
      const reach = 50 * Math.abs(Math.cos(angle - 0.4));
      return {
        from: { x, y },
        to: { x: x + reach * Math.cos(angle), y: y - reach * Math.sin(angle) },
      };
    });
    const names = namesOf(at, (room) => {
      for (const { from, to } of spokes) room.blockLine(from, to, 3);
    });
    const start = names.find(({ name }) => name === en.pictures.start);
    const { box } = start ?? expect.fail('there is room beyond the spokes');
    for (const { from, to } of spokes) expect(shareWithin(box, from, to)).toBe(0);
  }
});
