import { expect, test } from 'vitest';
import type { Frame } from '../../src/engine/frame/frame.ts';
import { unitOf } from '../../src/scene/marks/arrowScale.ts';
import { createSpace } from '../../src/scene/space/space.ts';
import { spokesAround } from '../../src/store/spokes.ts';
import { problemOf } from '../support/train.ts';

const { objective } = problemOf({ data: { preset: 'five-points' } });
const LONGEST = 0.38;

function spokesIn(frame: Pick<Frame, 'a' | 'b'>) {
  const space = createSpace({ ...frame, lossLow: 0.04, lossFrom: 0.04, lossHigh: 40 }, 'log');
  const around = spokesAround(objective, { a: -1, b: 0.5 }, unitOf(space), LONGEST);
  const { spokes, steepest } = around ?? expect.fail('the slopes can be drawn');
  const ends = spokes.map(({ a, b }) => ({
    x: space.xOf(a) - space.xOf(0),
    z: space.zOf(b) - space.zOf(0),
  }));
  return { spokes, steepest: steepest ?? expect.fail('the loss slopes'), ends };
}

const FRAMES: readonly Pick<Frame, 'a' | 'b'>[] = [
  { a: [-2, 3], b: [-2, 3] },
  { a: [-2, 3], b: [-200, 300] },
  { a: [-2, 3], b: [-1e-3, 1e-3] },
];

test('spokes stand at equal angles and are as long as the slopes are steep, whatever the scales', () => {
  for (const frame of FRAMES) {
    const { ends, spokes } = spokesIn(frame);
    const perSlope = ends.map(({ x, z }, k) => Math.hypot(x, z) / Math.abs(spokes[k].slope));
    for (const each of perSlope) expect(each / perSlope[0]).toBeCloseTo(1, 9);
    ends.forEach(({ x, z }, k) => {
      const turn = Math.atan2(-z, x) - (k * Math.PI) / 8;
      expect(Math.cos(turn)).toBeCloseTo(1, 9);
    });
  }
});

test('a slope is that of the loss itself along its spoke, per unit of a and b', () => {
  for (const frame of FRAMES) {
    for (const { a, b, slope } of spokesIn(frame).spokes) {
      const h = 1e-6 / Math.hypot(a, b);
      const rise = objective.loss(-1 + h * a, 0.5 + h * b) - objective.loss(-1, 0.5);
      expect(rise / 1e-6).toBeCloseTo(slope, 2);
    }
  }
});

test('the steepest falls, and is the longest', () => {
  for (const frame of FRAMES) {
    const { steepest, spokes, ends } = spokesIn(frame);
    expect(steepest.slope).toBe(Math.min(...spokes.map(({ slope }) => slope)));
    expect(steepest.slope).toBeLessThan(0);
    const lengths = ends.map(({ x, z }) => Math.hypot(x, z));
    expect(lengths[spokes.indexOf(steepest)]).toBeCloseTo(LONGEST, 9);
    expect(Math.max(...lengths)).toBeCloseTo(LONGEST, 9);
  }
});
