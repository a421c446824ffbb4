import { expect, test } from 'vitest';
import { areOnePointApart, columnsOf } from '../../src/engine/points.ts';
import type { Pairs } from '../../src/engine/points.ts';

const SOME: Pairs = [
  [0, 1],
  [1, 1],
  [1, 1],
  [2, 5],
];

test.each<[string, Pairs, boolean]>([
  ['the same', SOME.slice(), true],
  ['one more at the end', [...SOME, [7, 7]], true],
  ['one more at the front', [[7, 7], ...SOME], true],
  ['one more like its neighbours', [...SOME.slice(0, 2), [1, 1], ...SOME.slice(2)], true],
  ['one less', SOME.slice(1), true],
  ['one of the equal ones less', SOME.toSpliced(1, 1), true],
  ['one moved', SOME.with(2, [9, 1]), true],
  ['two moved', SOME.with(0, [9, 1]).with(3, [9, 9]), false],
  ['two more', [...SOME, [7, 7], [8, 8]], false],
  ['one moved and one less', SOME.slice(1).with(2, [3, 3]), false],
  ['others', SOME.map(([x, y]) => [x + 1, y]), false],
])('points that are %s', (_, points, areApart) => {
  const [one, other] = [columnsOf(SOME), columnsOf(points)];
  expect(areOnePointApart(one, other)).toBe(areApart);
  expect(areOnePointApart(other, one)).toBe(areApart);
});
