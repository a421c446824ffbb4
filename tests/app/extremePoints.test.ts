import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDomain, fitFrame } from '../../src/charts/fit/frame.ts';
import { heightRange, heightTicks } from '../../src/charts/loss/axes.ts';
import { contoursOf } from '../../src/charts/map/contours.ts';
import { mapFrame } from '../../src/charts/map/frame.ts';
import { limitsOf, prospectOf } from '../../src/engine/frame/frame.ts';
import { frameOver } from '../../src/engine/frame/framing.ts';
import { models } from '../../src/engine/models/index.ts';
import type { Problem } from '../../src/engine/problem.ts';
import { surfaceGrid } from '../../src/engine/surface.ts';
import { en } from '../../src/i18n/en/index.ts';
import { usualEye } from '../../src/scene/camera/eye.ts';
import { poseOf } from '../../src/scene/camera/pose.ts';
import { createSpace } from '../../src/scene/space/space.ts';
import { linearTicks, logTicks } from '../../src/ui/ticks.ts';
import { extremePoints } from '../support/extremePoints.ts';
import { problemOf } from '../support/train.ts';

// Whatever points there are, every axis has two ends that are apart, numbers, and a place for each
// point. All of the pictures' own arithmetic is claimed at once, for one part's NaN is another's.

const SIZE = { width: 380, height: 300 };
const HEIGHTS = ['log', 'linear'] as const;

function expectFinite(values: Iterable<number>) {
  expect([...values].filter((value) => !Number.isFinite(value))).toEqual([]);
}

function expectRange([low, high]: readonly [number, number]) {
  expectFinite([low, high, high - low]);
  expect(low).toBeLessThan(high);
}

function expectTicks(ticks: readonly number[]) {
  expectFinite(ticks);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThan(40);
}

function claimSurface(problem: Problem) {
  const { frame, best } = prospectOf(problem);
  const { a, b } = problem.start;
  expectFinite(best === null ? [] : [best.a, best.b, best.loss]);
  const limits = { a: limitsOf(frame.a), b: limitsOf(frame.b) };
  const wide = {
    a: [limits.a.low, limits.a.high],
    b: [limits.b.low, limits.b.high],
  } as const;
  for (const shown of [frame, frameOver(problem, wide, frame.lossLow, best)]) {
    expectRange([shown.lossFrom, shown.lossHigh]);
    for (const range of [shown.a, shown.b]) {
      expectRange(range);
      expectTicks(linearTicks(range, 5).values);
      // Of 32 bits, as the graphics card has it.
      expectFinite(range.map(Math.fround));
      expect(Math.fround(range[1] - range[0])).toBeGreaterThan(0);
    }
    for (const height of HEIGHTS) {
      const space = createSpace(shown, height);
      const ticks = height === 'log' ? logTicks : linearTicks;
      expectTicks(ticks([space.lossBottom, shown.lossHigh], 5).values);
      const { width, depth } = space;
      expectFinite([space.xOf(a), space.zOf(b), space.yOf(shown.lossLow)]);
      expect(Math.min(width, depth)).toBeGreaterThan(0.1);
      expectFinite(Object.values(poseOf('3d', space, usualEye(space, problem), SIZE)));
    }
    const isClosed = problem.objective.quadratic !== null;
    const map = mapFrame(shown, SIZE, isClosed, true, (text) => 6 * text.length);
    const { axes } = map;
    expectFinite([map.left, map.width, map.height, map.x(a), map.y(b)]);
    expectFinite([...axes.a.ticks, ...axes.b.ticks].map(({ at }) => at));
    const losses = surfaceGrid(problem.objective, shown, 17);
    const surface = { n: 17, losses, quality: { kind: 'exact' } } as const;
    const contours = contoursOf({ problem, surface }, map);
    expectFinite([contours.lossOf(0), contours.lossOf(1), contours.apartAt(1)]);
  }
}

function claimFit(problem: Problem) {
  const domain = chooseDomain(problem.unscaled);
  const { plot, px, py, x, y } = fitFrame(problem, domain, SIZE, en);
  expectRange(domain.x);
  expectRange(domain.y);
  for (const axis of [x, y]) {
    expectTicks(axis.ticks.map(({ at }) => at));
    expect(axis.ticks.map(({ text }) => text).join(' ')).not.toMatch(/NaN|∞|–/);
  }
  for (const [values, low, high] of [
    [px, plot.left, plot.right],
    [py, plot.top, plot.bottom],
  ] as const) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low - 1);
    expect(Math.max(...values)).toBeLessThanOrEqual(high + 1);
  }
}

function claimLoss({ objective, start }: Problem) {
  const first = objective.loss(start.a, start.b);
  expectFinite([first]);
  for (const least of [first, 0, 5e-324]) {
    for (const floor of [null, 0, least]) {
      for (const scale of HEIGHTS) {
        const range = heightRange(scale, floor, Math.min(least, first), first, first, 200);
        expectRange(range);
        const ticks = heightTicks(scale, range, 200);
        expect(ticks.length).toBeGreaterThan(0);
        expectFinite(ticks.map(({ at }) => at));
      }
    }
  }
}

test('points of any size, as close together or as far out as can be, have axes and places', () => {
  const settings = fc.record({
    scaling: fc.constantFrom('none', 'x', 'xy'),
    model: fc.constantFrom(...Object.keys(models)),
    loss: fc.constantFrom('mse', 'mae').map((type) => ({ type })),
  });
  fc.assert(
    fc.property(extremePoints, settings, (points, more) => {
      const problem = problemOf({ data: { points }, ...more, seed: 3 });
      expectFinite([...problem.points.xs, ...problem.points.ys]);
      claimSurface(problem);
      claimFit(problem);
      claimLoss(problem);
    }),
    { seed: 21, numRuns: 50 },
  );
});
