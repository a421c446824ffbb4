import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOf, prospectOf } from '../../../src/engine/frame/frame.ts';
import type { Frame } from '../../../src/engine/frame/frame.ts';
import type { Range } from '../../../src/engine/range.ts';
import { frameOver, rangeAbout, stretched } from '../../../src/engine/frame/framing.ts';
import { losses } from '../../../src/engine/losses/index.ts';
import { models } from '../../../src/engine/models/index.ts';
import type { Problem } from '../../../src/engine/problem.ts';
import { surfaceGrid } from '../../../src/engine/surface.ts';
import { problemOf } from '../../support/train.ts';

function over(problem: Problem, a: Range, b: Range): Frame {
  const { frame, best } = prospectOf(problem);
  return frameOver(problem, { a, b }, frame.lossLow, best);
}

const line = problemOf({ seed: 3 });
const { frame: own, best } = prospectOf(line);

describe('a frame over chosen ranges', () => {
  test('begins at the minimum where it holds it, and ends at its highest corner', () => {
    const frame = over(line, own.a, own.b);
    expect(frame.lossFrom).toBe(best?.loss);
    const corners = own.a.flatMap((a) => own.b.map((b) => line.objective.loss(a, b)));
    expect(frame.lossHigh / Math.max(...corners)).toBeCloseTo(1, 2);
    expect(frame.lossHigh).toBeGreaterThanOrEqual(Math.max(...corners));
  });

  test('elsewhere begins at the lowest loss in it, and counts contours from the minimum still', () => {
    const a = [own.a[0], own.a[0] + 0.5] as const;
    const frame = over(line, a, own.b);
    const lowest = Math.min(...surfaceGrid(line.objective, { a, b: own.b }, 301));
    expect(frame.lossFrom).toBeGreaterThan(frame.lossLow);
    expect(frame.lossFrom / lowest).toBeCloseTo(1, 4);
    expect(frame.lossLow).toBe(own.lossLow);
  });

  test('is smaller where it is zoomed in: the axis spans what is there', () => {
    const a = rangeAbout(0, 0.1, limitsOf(own.a));
    const b = rangeAbout(1, 0.1, limitsOf(own.b));
    const frame = over(line, a, b);
    const whole = over(line, own.a, own.b);
    expect(frame.lossHigh - frame.lossFrom).toBeLessThan(0.2 * (whole.lossHigh - whole.lossFrom));
  });
});

const shapes = Object.keys(models).flatMap((model) =>
  Object.keys(losses).map((loss) => ({ model, loss })),
);

describe.each(shapes)('$model with $loss', ({ model, loss }) => {
  const problem = problemOf({ model, loss: { type: loss }, init: { type: 'normal' }, seed: 8 });
  const { frame: automatic, best: lowest } = prospectOf(problem);
  const limits = { a: limitsOf(automatic.a), b: limitsOf(automatic.b) };

  test('whatever is chosen and however wild, the frame is finite, drawable and has an axis', () => {
    // From 1e-12 to 1e12 times the objective's own width, and about any number there is.
    const width = fc.double({ min: -12, max: 12, noNaN: true }).map((power) => 10 ** power);
    const centre = fc.oneof(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(centre, centre, width, (a, b, size) => {
        const ranges = {
          a: rangeAbout(a, size * (automatic.a[1] - automatic.a[0]), limits.a),
          b: rangeAbout(b, size * (automatic.b[1] - automatic.b[0]), limits.b),
        };
        for (const axis of ['a', 'b'] as const) {
          const [low, high] = ranges[axis];
          expect(high - low).toBeGreaterThanOrEqual(limits[axis].least * 0.99);
          expect(low).toBeGreaterThanOrEqual(limits[axis].low);
          expect(high).toBeLessThanOrEqual(limits[axis].high);
        }
        const frame = frameOver(problem, ranges, automatic.lossLow, lowest);
        expect(Number.isFinite(frame.lossFrom)).toBe(true);
        expect(frame.lossFrom).toBeGreaterThanOrEqual(frame.lossLow);
        expect(frame.lossHigh).toBeGreaterThan(frame.lossFrom);
        expect(frame.lossHigh).toBeLessThan(1e31);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a range about a place', () => {
  const limits = limitsOf([-2, 3]);

  test('is told in a few digits', () => {
    const [low, high] = rangeAbout(1.223456789, 0.18543210987, limits);
    expect([low, high]).toEqual([1.1307, 1.3162]);
  });

  test('stops where the limits are, and still holds the place', () => {
    const [low, high] = rangeAbout(1, 0, limits);
    expect(high - low).toBeCloseTo(limits.least, 6);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    expect(rangeAbout(1e300, 1, limits)[1]).toBeLessThanOrEqual(limits.high);
    expect(rangeAbout(0, Infinity, limits)).toEqual([-5e6, 5e6]);
  });
});

describe('a range stretched to hold a path', () => {
  const limits = limitsOf([-2, 3]);

  test('is the very same where the path is within it', () => {
    const range = [-2, 3] as const;
    expect(stretched(range, -1, 2, limits)).toBe(range);
  });

  test('grows to the side on which the path leaves it, with room', () => {
    const [low, high] = stretched([-2, 3], -1, 30, limits);
    expect(low).toBe(-2);
    expect(high).toBeGreaterThan(30);
    expect(high).toBeLessThan(35);
  });

  test('ends at the limit', () => {
    const [low, high] = stretched([-2, 3], -1e300, 1e300, limits);
    expect(low).toBeGreaterThanOrEqual(limits.low * 1.001);
    expect(high).toBeLessThanOrEqual(limits.high * 1.001);
  });
});
