import { expect, test } from 'vitest';
import { boxOf, isWithin, overlap } from '../../../src/ui/geometry.ts';
import type { Box } from '../../../src/ui/geometry.ts';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { marksOf, placeNames } from '../../../src/charts/map/marks.ts';
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

test.each([1, 0.3, 0.1, -0.05, -1])('names keep clear of marks and of each other: %d', (part) => {
  const { marks, area } = marksAt(part);
  const own = [marks.start.box, ...(marks.best === null ? [] : [marks.best.box])];
  const names = placeNames(marks, () => true);
  expect(names.map(({ name }) => name)).toEqual([en.pictures.start, en.pictures.minimum]);
  const [start, minimum] = names;
  expect(overlap(start.box, minimum.box)).toBe(false);
  expect(overlap(start.box, own[1])).toBe(false);
  expect(overlap(minimum.box, own[0])).toBe(false);
  for (const { box } of names) expect(isWithin(box, area)).toBe(true);
});

test('on a map too low for a name above or below no name hides the other mark', () => {
  const { marks } = marksAt(-0.4, { width: 360, height: 107 });
  // Arrows are everywhere.
  const [start, minimum] = placeNames(marks, () => false);
  expect(marks.best === null || overlap(start.box, marks.best.box)).toBe(false);
  expect(overlap(minimum.box, marks.start.box)).toBe(false);
});

test('a name steps aside for what comes to its place, and back', () => {
  const { marks } = marksAt(1);
  const [, usual] = placeNames(marks, () => true);
  const isFree = (box: Box) => !overlap(box, usual.box);
  const [, aside] = placeNames(marks, isFree);
  expect(overlap(aside.box, usual.box)).toBe(false);
  expect(placeNames(marks, () => true)[1]).toEqual(usual);
  // With no room anywhere it is there all the same.
  expect(placeNames(marks, () => false)[1]).toEqual(usual);
});
