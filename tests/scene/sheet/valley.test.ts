import { expect, test } from 'vitest';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import type { Frame } from '../../../src/engine/frame/frame.ts';
import type { Range } from '../../../src/engine/range.ts';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import { createHeightField } from '../../../src/scene/space/heightField.ts';
import {
  createValleyGeometry,
  fillAlongProduct,
  fillAlongValley,
} from '../../../src/scene/sheet/valley.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { problemOf } from '../../support/train.ts';

/**
 * The path lies 0.016 above the surface and counts as 0.04 nearer to the eye than it is: a mesh that
 * reached much higher would hide it.
 */
const MOST = 0.03;

const years = [2000, 2004, 2009, 2013, 2020].map((year, k) => [year, 3 + 0.7 * k + (k % 2)]);

const bowls = [
  { name: 'a narrow valley', json: { data: { preset: 'women' } } },
  { name: 'a valley far from 0', json: { data: { points: years } } },
  { name: 'a round bowl', json: { data: { preset: 'women' }, scaling: 'xy' } },
  { name: 'a funnel down to 0', json: { data: { preset: 'noisy-line', noise: 0 }, seed: 2 } },
  // Points of one x have a whole line of minima.
  { name: 'a bent valley', json: { data: { preset: 'product' }, model: 'deep-linear' } },
  {
    name: 'two valleys that cross',
    json: { data: { points: [-1, 1].map((x) => [x, 1]) }, model: 'deep-linear' },
  },
  { name: 'a level valley', json: { data: { points: [1, 2].map((y) => [1, y]) } } },
];

/** A range moved by a part of its size, and as many times as wide. */
function moved([low, high]: Range, by: number, times: number): Range {
  const size = (high - low) * times;
  const middle = (low + high) / 2 + by * (high - low);
  return [middle - size / 2, middle + size / 2];
}

const frames: readonly { readonly of: string; readonly change: (frame: Frame) => Frame }[] = [
  { of: 'its own frame', change: (frame) => frame },
  {
    of: 'a moved frame',
    change: (frame) => ({ ...frame, a: moved(frame.a, 0.45, 1), b: moved(frame.b, 0.4, 1) }),
  },
  {
    of: 'a fifth of it',
    change: (frame) => ({ ...frame, a: moved(frame.a, 0, 0.2), b: moved(frame.b, 0, 0.2) }),
  },
];

const cases = bowls.flatMap((bowl) =>
  (['log', 'linear'] as const).flatMap((height) =>
    frames.map((frame) => ({ ...bowl, ...frame, height })),
  ),
);

test.each(cases)('the mesh of $name on a $height axis in $of hides no path', (given) => {
  const problem = problemOf(given.json);
  const { objective } = problem;
  const frame = given.change(chooseFrame(problem));
  const space = createSpace(frame, given.height);
  const losses = surfaceGrid(objective, frame, 3);
  const heightField = createHeightField(
    space,
    { n: 3, losses, quality: { kind: 'exact' } },
    problem,
  );
  const geometry = createValleyGeometry();
  if (heightField.bend !== null) fillAlongValley(geometry, heightField, heightField.bend);
  else if (heightField.product !== null)
    fillAlongProduct(geometry, heightField, heightField.product);
  const corners = geometry.getAttribute('position');
  const index = geometry.getIndex();
  if (index === null) throw new Error('the mesh has an index');
  let [highest, area] = [-Infinity, 0];
  const look = (...at: readonly number[]) => {
    const mean = (of: (corner: number) => number) =>
      at.reduce((sum, corner) => sum + of(corner), 0) / at.length;
    const x = mean((k) => corners.getX(k));
    const y = mean((k) => corners.getY(k));
    const z = mean((k) => corners.getZ(k));
    const loss = objective.loss(space.aOf(x), space.bOf(z));
    if (loss <= frame.lossHigh) highest = Math.max(highest, y - space.yOf(loss));
  };
  for (let k = 0; k < index.count; k += 3) {
    const [p, q, r] = [0, 1, 2].map((i) => index.getX(k + i));
    look(p, q, r);
    look(p, q);
    look(q, r);
    look(r, p);
    const [alongX, alongZ] = [q, r].map((i) => [
      corners.getX(i) - corners.getX(p),
      corners.getZ(i) - corners.getZ(p),
    ]);
    area += Math.abs(alongX[0] * alongZ[1] - alongX[1] * alongZ[0]) / 2;
  }
  expect(highest).toBeLessThan(MOST);
  // It covers the floor, once.
  expect(area).toBeCloseTo(space.width * space.depth, 4);
});
