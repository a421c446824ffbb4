import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binned, CELL_PX, nearestIn } from '../../../src/charts/fit/bins.ts';
import type { Bins } from '../../../src/charts/fit/bins.ts';
import { chooseDomain, fitFrame } from '../../../src/charts/fit/frame.ts';
import { parseExperiment } from '../../../src/engine/parse.ts';
import { prepare } from '../../../src/engine/problem.ts';
import { en } from '../../../src/i18n/en/index.ts';

function frameOf(points: readonly (readonly [number, number])[]) {
  const problem = prepare(parseExperiment({ data: { points } }).experiment);
  const size = { width: 340, height: 260 };
  return fitFrame(problem, chooseDomain(problem.unscaled), size, en);
}

function run(work: Generator<undefined, Bins>): Bins {
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

const coordinate = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const anyPoints = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });

test('each point is in the cell over which it lies, and in no other', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const frame = frameOf(points);
      const { columns, rows, starts, order } = run(binned(frame));
      expect(order.toSorted()).toEqual(Uint32Array.from(points.keys()));
      for (let cell = 0; cell < columns * rows; cell++) {
        for (const i of order.subarray(starts[cell], starts[cell + 1])) {
          const left = frame.plot.left + (cell % columns) * CELL_PX;
          const top = frame.plot.top + Math.floor(cell / columns) * CELL_PX;
          // Points on the outer edges belong to the outermost cells.
          expect(frame.px[i]).toBeGreaterThanOrEqual(left - 1e-6);
          expect(frame.px[i]).toBeLessThanOrEqual(left + CELL_PX + 1e-6);
          expect(frame.py[i]).toBeGreaterThanOrEqual(top - 1e-6);
          expect(frame.py[i]).toBeLessThanOrEqual(top + CELL_PX + 1e-6);
        }
      }
    }),
  );
});

test('the nearest by cells is as near as the nearest of all', () => {
  const place = fc.record({
    x: fc.double({ min: -20, max: 360, noNaN: true }),
    y: fc.double({ min: -20, max: 280, noNaN: true }),
  });
  fc.assert(
    fc.property(anyPoints, place, fc.integer({ min: 1, max: 40 }), (points, at, reach) => {
      const frame = frameOf(points);
      const distanceTo = (i: number) => Math.hypot(frame.px[i] - at.x, frame.py[i] - at.y);
      const least = Math.min(...points.map((_, i) => distanceTo(i)));
      const found = nearestIn(run(binned(frame)), frame, at, reach);
      if (found === null) expect(least).toBeGreaterThan(reach);
      else expect(distanceTo(found)).toBe(least);
    }),
  );
});

test('many points are sorted in many short turns', () => {
  const n = 200_000;
  const points = Array.from({ length: n }, (_, i) => [i % 1000, Math.sin(i)] as const);
  const work = binned(frameOf(points));
  let turns = 0;
  for (let next = work.next(); next.done !== true; next = work.next()) turns++;
  expect(turns).toBeGreaterThan(2 * 6);
});
