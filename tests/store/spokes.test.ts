import { expect, test } from 'vitest';
import type { Frame } from '../../src/engine/frame/frame.ts';
import { createSpace } from '../../src/scene/space/space.ts';
import { lengthOf } from '../../src/scene/marks/arrowScale.ts';
import { spokesAround } from '../../src/store/spokes.ts';
import { problemOf } from '../support/train.ts';

const { objective } = problemOf({ data: { preset: 'five-points' } });
const LONGEST = 0.38;

function spokesIn(frame: Pick<Frame, 'a' | 'b'>) {
  const space = createSpace({ ...frame, lossLow: 0.04, lossFrom: 0.04, lossHigh: 40 }, 'log');
  const { spokes, factor, steepest } = spokesAround(
    objective,
    { a: -1, b: 0.5 },
    (move) => lengthOf(space, move),
    LONGEST,
  );
  const ends = spokes.map(({ a, b }) => ({
    x: space.xOf(a * factor) - space.xOf(0),
    z: space.zOf(b * factor) - space.zOf(0),
  }));
  return { spokes, steepest, ends };
}

test('spokes are as long as their slopes are steep where a and b have one scale', () => {
  const { ends, spokes } = spokesIn({ a: [-2, 3], b: [-2, 3] });
  const perSlope = ends.map(({ x, z }, k) => Math.hypot(x, z) / Math.abs(spokes[k].slope));
  for (const each of perSlope) expect(each).toBeCloseTo(perSlope[0], 9);
  ends.forEach(({ x, z }, k) => {
    const turn = Math.atan2(-z, x) - (k * Math.PI) / 8;
    expect(Math.cos(turn)).toBeCloseTo(1, 9);
  });
});

test('the longest spoke always has the same length on the floor', () => {
  for (const b of [
    [-2, 3],
    [-200, 300],
    [-1e-3, 1e-3],
  ] as const) {
    const { ends } = spokesIn({ a: [-2, 3], b });
    expect(Math.max(...ends.map(({ x, z }) => Math.hypot(x, z)))).toBeCloseTo(LONGEST, 9);
  }
});

test('the steepest of them falls', () => {
  const { steepest, spokes } = spokesIn({ a: [-2, 3], b: [-2, 3] });
  expect(steepest.slope).toBe(Math.min(...spokes.map(({ slope }) => slope)));
  expect(steepest.slope).toBeLessThan(0);
});
