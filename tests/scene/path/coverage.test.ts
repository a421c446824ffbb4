import { expect, test } from 'vitest';
import { Coverage } from '../../../src/scene/path/coverage.ts';

const BOX = { width: 2.6, depth: 2.833, height: [-0.2, 0.95] } as const;

function crowdOf(most: number) {
  const crowd = new Coverage(0.02, 0.03, most);
  crowd.clear(BOX);
  return crowd;
}

test('each cell takes so many, and other cells are not touched by it', () => {
  const crowd = crowdOf(2);
  const at = () => crowd.admits(0.111, 0.3, -0.222);
  expect([at(), at(), at(), at()]).toEqual([true, true, false, false]);
  expect(crowd.admits(0.131, 0.3, -0.222)).toBe(true);
  expect(crowd.admits(0.111, 0.34, -0.222)).toBe(true);
  expect(crowd.admits(0.111, 0.3, -0.242)).toBe(true);
  crowd.clear(BOX);
  expect(at()).toBe(true);
});

test('there is room up to every wall of the box, and above it, and none outside', () => {
  for (const x of [-1.3, 1.3]) {
    for (const z of [-1.4165, 1.4165]) {
      for (const y of [-0.3, -0.2, 0.95, 40]) expect(crowdOf(1).admits(x, y, z)).toBe(true);
    }
  }
  for (const [x, z] of [
    [-1.31, 0],
    [1.33, 0],
    [0, -1.43],
    [0, 1.45],
    [1e150, 0],
    [NaN, 0],
  ]) {
    expect(crowdOf(1).admits(x, 0, z)).toBe(false);
  }
});

test('four cells that become one have taken what each of them took', () => {
  const crowd = crowdOf(3);
  crowd.admits(-1.295, 0, -1.41);
  crowd.admits(-1.275, 0, -1.39);
  crowd.coarsen();
  const at = () => crowd.admits(-1.28, 0, -1.4);
  expect([at(), at()]).toEqual([true, false]);
});
