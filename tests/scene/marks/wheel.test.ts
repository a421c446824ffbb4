import { expect, test } from 'vitest';
import { slopesAround } from '../../../src/engine/slopes.ts';
import type { Frame } from '../../../src/engine/frame/frame.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { spokesOf } from '../../../src/scene/marks/spokes.ts';
import { problemOf } from '../../support/train.ts';

const { objective } = problemOf({ data: { preset: 'five-points' } });
const slopes = slopesAround(objective, -1, 0.5, 16);

function spokesIn(frame: Pick<Frame, 'a' | 'b'>) {
  const space = createSpace({ ...frame, lossLow: 0.04, lossFrom: 0.04, lossHigh: 40 }, 'log');
  const { moves, factor, steepest } = spokesOf(space, slopes);
  const ends = moves.map(({ a, b }) => ({
    x: space.xOf(a * factor) - space.xOf(0),
    z: space.zOf(b * factor) - space.zOf(0),
  }));
  return { moves, steepest, ends };
}

test('spokes are as long as their slopes are steep where a and b have one scale', () => {
  const { ends, moves } = spokesIn({ a: [-2, 3], b: [-2, 3] });
  const perSlope = ends.map(({ x, z }, k) => Math.hypot(x, z) / Math.abs(moves[k].slope));
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
    expect(Math.max(...ends.map(({ x, z }) => Math.hypot(x, z)))).toBeCloseTo(0.38, 9);
  }
});

test('the steepest of them falls', () => {
  const { steepest, moves } = spokesIn({ a: [-2, 3], b: [-2, 3] });
  expect(steepest.slope).toBe(Math.min(...moves.map(({ slope }) => slope)));
  expect(steepest.slope).toBeLessThan(0);
});
