import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactProduct } from '../../../src/engine/diagnostics.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import type { ModelId } from '../../../src/engine/experiment.ts';
import { models } from '../../../src/engine/models/index.ts';
import { quadraticOf } from '../../../src/engine/quadratic.ts';
import { nearestEquivalent, equivalentsWithin } from '../../../src/engine/minimum/equivalents.ts';
import { problemOf } from '../../support/train.ts';

const WIDE = { a: [-20, 20], b: [-20, 20] } as const;
const number = fc.double({ min: -5, max: 5, noNaN: true });

describe.each(Object.keys(models) as ModelId[])('%s', (id) => {
  const { predict } = models[id];

  test('says the same of every x at all its twins', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, x) => {
        for (const equivalent of equivalentsWithin(id, { a, b }, WIDE)) {
          expect(predict(equivalent.a, equivalent.b, x)).toBeCloseTo(predict(a, b, x), 9);
        }
      }),
    );
  });
});

test('sine, deep linear and two-layer tanh have more than one minimum', () => {
  expect(equivalentsWithin('line', { a: 1, b: 2 }, WIDE)).toEqual([{ a: 1, b: 2 }]);
  expect(equivalentsWithin('two-layer-tanh', { a: 1, b: 2 }, WIDE)).toHaveLength(2);
  expect(equivalentsWithin('deep-linear', { a: 1, b: -4 }, WIDE)).toEqual([
    { a: 2, b: -2 },
    { a: -2, b: 2 },
  ]);
  const turn = [7, 7 + 2 * Math.PI] as const;
  expect(equivalentsWithin('sine', { a: 2, b: 0.5 }, { a: [-5, 5], b: turn })).toHaveLength(2);
});

test('of a curve of equals that passes by its balanced places, the place itself is shown', () => {
  const far = { a: [3.5, 4.5], b: [0.9, 1.1] } as const;
  expect(equivalentsWithin('deep-linear', { a: 4, b: 1 }, far)).toEqual([{ a: 4, b: 1 }]);
  expect(equivalentsWithin('two-layer-relu', { a: 4, b: 1 }, far)).toEqual([{ a: 4, b: 1 }]);
  expect(equivalentsWithin('deep-linear', { a: 9, b: 1 }, far)).toEqual([]);
});

test('the minimum of a sine that is nearest to a start lies within a turn of it', () => {
  const { b } = nearestEquivalent('sine', { a: 2, b: 0.5, loss: 0.1 }, { a: 1.9, b: 100 });
  expect(Math.abs(b - 100)).toBeLessThanOrEqual(Math.PI);
});

test('of equal minima the one nearest to the start is the best', () => {
  const best = { a: 1, b: 2, loss: 0.5 };
  expect(nearestEquivalent('two-layer-tanh', best, { a: 0.5, b: 0 })).toEqual(best);
  expect(nearestEquivalent('two-layer-tanh', best, { a: -0.5, b: -1 })).toEqual({
    a: -1,
    b: -2,
    loss: 0.5,
  });
});

test('the least loss of a product is that of the least-squares line through 0', () => {
  const points = [
    [1, -2.5],
    [2, -3.1],
    [4, -9.2],
    [7, -13],
  ] as const;
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  const best = exactProduct(quadraticOf({ n: points.length, xs, ys }));
  if (best === null) throw new Error('not all x are 0');
  const { a, b, loss } = best;
  const sum = (of: (x: number, y: number) => number) =>
    points.reduce((total, [x, y]) => total + of(x, y), 0);
  const slope = sum((x, y) => x * y) / sum((x) => x * x);
  expect(a * b).toBeCloseTo(slope, 12);
  expect(Math.abs(a)).toBeCloseTo(Math.abs(b), 12);
  expect(loss).toBeCloseTo(sum((x, y) => (slope * x - y) ** 2) / points.length, 12);
});

test('a product of weights has its minimum, exactly, on the side of the start', () => {
  const problem = problemOf({ model: 'deep-linear', init: { type: 'point', a: -1, b: -0.2 } });
  const { best, isExact } = prospectOf(problem);
  expect(isExact).toBe(true);
  expect(best?.a).toBeLessThan(0);
  const gradient = new Float64Array(2);
  const loss = problem.objective.gradient(best?.a ?? 0, best?.b ?? 0, gradient);
  expect(Math.hypot(...gradient)).toBeLessThan(1e-12);
  expect(loss).toBeCloseTo(best?.loss ?? NaN, 12);
});
