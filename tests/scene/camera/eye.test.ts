import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFrame } from '../../../src/engine/frame/frame.ts';
import { usualEye } from '../../../src/scene/camera/eye.ts';
import { createSpace } from '../../../src/scene/space/space.ts';
import { problemOf } from '../../support/train.ts';
import { largestJump } from '../../support/jumps.ts';

type Pair = readonly [x: number, y: number];

function viewOf(points: readonly Pair[], more: object = {}) {
  const problem = problemOf({ data: { points }, seed: 7, ...more });
  const space = createSpace(chooseFrame(problem), 'log');
  return { space, eye: usualEye(space, problem) };
}

/** The angles in degrees, how deep the box is for its width, and in parts of itself what it spans. */
function picture(points: readonly Pair[], more?: object): readonly number[] {
  const { space, eye } = viewOf(points, more);
  const { frame, width, depth } = space;
  const size = ([low, high]: readonly [number, number]) => Math.log(high - low);
  return [
    eye.azimuth / 10,
    eye.elevation / 10,
    Math.log(depth / width),
    size(frame.a),
    size(frame.b),
    frame.a[0] / (frame.a[1] - frame.a[0]),
    frame.b[0] / (frame.b[1] - frame.b[0]),
    Math.log(frame.lossHigh),
  ];
}

/** A cloud about a line, its middle this far from 0 and so far spread. */
const cloud = fc
  .record({
    middle: fc.double({ min: -30, max: 30, noNaN: true }),
    spread: fc.double({ min: 0.2, max: 10, noNaN: true }),
    slope: fc.double({ min: -3, max: 3, noNaN: true }),
    offsets: fc.array(
      fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -9, max: 9 })),
      {
        minLength: 3,
        maxLength: 7,
      },
    ),
  })
  .map(({ middle, spread, slope, offsets }) => {
    // Two that are apart keep the best line where it is: of one x alone there is none.
    const all = [...offsets, [-1, 0] as const, [1, 1] as const];
    return all.map(([at, off]): Pair => {
      const x = middle + spread * at;
      return [x, slope * x + off / 10];
    });
  });

const between = (p: readonly Pair[], q: readonly Pair[], t: number) =>
  p.map(([x, y], i): Pair => [x + (q[i][0] - x) * t, y + (q[i][1] - y) * t]);

/** The jump of a picture that is 1 large: a tenth of it, or of 10°, is seen at a glance. */
const SEEN = 0.01;

describe('nearly the same points give nearly the same view', () => {
  test.each(['mse', 'mae'])('while one point is moved anywhere, with %s', (type) => {
    fc.assert(
      fc.property(
        cloud,
        fc.tuple(
          fc.double({ min: -40, max: 40, noNaN: true }),
          fc.double({ min: -40, max: 40, noNaN: true }),
        ),
        (points, to) => {
          const [first, ...others] = points;
          const jump = largestJump((t) =>
            picture([...between([first], [to], t), ...others], { loss: { type } }),
          );
          expect(jump).toBeLessThan(SEEN);
        },
      ),
      { seed: 4, numRuns: type === 'mse' ? 40 : 4 },
    );
  });

  test('while all points move from one side of 0 to the other, the start near or far', () => {
    fc.assert(
      fc.property(cloud, fc.double({ min: -5, max: 5, noNaN: true }), (points, a) => {
        const init = { type: 'point', a, b: 2 * a };
        const mirrored = points.map(([x, y]): Pair => [-x, y]);
        // Of two clouds that pass through each other all x are never one.
        const both = [...points, ...mirrored];
        const other = [...mirrored.map(([x, y]): Pair => [x - 2, y]), ...mirrored];
        expect(largestJump((t) => picture(between(both, other, t), { init }))).toBeLessThan(SEEN);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('while a narrow valley turns all the way round', () => {
    const frame = { a: [0, 1], b: [0, 1], lossLow: 0, lossFrom: 0, lossHigh: 1 } as const;
    const eyeFor = (t: number) => {
      const middle = Math.tan(3.1 * (t - 0.5));
      const points = [-0.01, 0.01].map((off) => [middle + off, 1]);
      const { azimuth, elevation } = usualEye(
        createSpace(frame, 'log'),
        problemOf({ data: { points } }),
      );
      return [azimuth / 10, elevation / 10];
    };
    expect(largestJump(eyeFor)).toBeLessThan(SEEN);
    // The two ends are one direction.
    const [[one], [other]] = [eyeFor(0), eyeFor(1)];
    expect(Math.abs(one - other)).toBeLessThan(0.3);
  });

  test('while a range of b becomes much wider than that of a', () => {
    const spaceFor = (t: number) => {
      const frame = {
        a: [0, 1],
        b: [0, 100 ** (2 * t - 1)],
        lossLow: 0,
        lossFrom: 0,
        lossHigh: 1,
      } as const;
      const { width, depth } = createSpace(frame, 'log');
      return [width, depth];
    };
    expect(largestJump(spaceFor)).toBeLessThan(SEEN);
  });

  test.each(['tanh', 'two-layer-relu', 'deep-linear'])('of the surface of %s', (model) => {
    fc.assert(
      fc.property(cloud, (points) => {
        const [[x, y], ...others] = points;
        const at = (t: number): Pair => [x + t, y - t];
        const sizes = (t: number) => {
          const { frame } = viewOf([at(t), ...others], { model }).space;
          const [a, b] = [frame.a[1] - frame.a[0], frame.b[1] - frame.b[0]];
          return [Math.log(a), Math.log(b), Math.log(frame.lossHigh)];
        };
        expect(largestJump(sizes)).toBeLessThan(SEEN);
      }),
      { seed: 6, numRuns: 3 },
    );
  });
});

test('the numbers of a and b stand on the same sides for any points', () => {
  const any = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(
      fc.oneof(cloud, fc.array(fc.tuple(any, any), { minLength: 1, maxLength: 8 })),
      (points) => {
        const { azimuth, elevation } = viewOf(points).eye;
        // At 0 and at 90 degrees one of the axes would go to the other side of the box.
        expect(azimuth).toBeGreaterThanOrEqual(10);
        expect(azimuth).toBeLessThanOrEqual(70);
        expect(elevation).toBeGreaterThanOrEqual(32);
        expect(elevation).toBeLessThanOrEqual(64);
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});

describe('a narrow valley', () => {
  const about = (x0: number) => [-2, -1, 0, 1, 2].map((x): Pair => [x0 + x, 3 * x]);

  test('that runs away from the eye is looked up, a little aslant', () => {
    // In the box it runs along its diagonal, for both ranges are as wide as they need be.
    const { eye, space } = viewOf(about(60));
    const along = (Math.atan2(space.width, space.depth) * 180) / Math.PI;
    expect(Math.abs(eye.azimuth - along)).toBeLessThan(12);
    expect(eye.elevation).toBeLessThan(40);
  });

  test('that runs across is looked into from above', () => {
    expect(
      viewOf(about(-60), { init: { type: 'point', a: 3, b: 100 } }).eye.elevation,
    ).toBeGreaterThan(50);
  });

  test('a bowl is seen as usual', () => {
    expect(viewOf(about(0)).eye).toEqual({ azimuth: 27, elevation: 32 });
  });
});
