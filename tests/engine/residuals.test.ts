import { describe, expect, test } from 'vitest';
import { losses } from '../../src/engine/losses/index.ts';
import type { Ranges } from '../../src/engine/range.ts';
import { fillSurfaceColumns, nodeOf } from '../../src/engine/surface.ts';
import { residualMethod } from '../../src/engine/surfaces/residuals.ts';
import { createRandom } from '../../src/engine/numeric/random.ts';

const SIDE = 31;

function pointsOf(n: number, draw: (random: ReturnType<typeof createRandom>) => readonly number[]) {
  const random = createRandom(5, 'data');
  const pairs = Array.from({ length: n }, () => draw(random));
  return {
    n,
    xs: Float64Array.from(pairs, ([x]) => x),
    ys: Float64Array.from(pairs, ([, y]) => y),
  };
}

type Points = ReturnType<typeof pointsOf>;

/** Huber's loss as on paper; as δ shrinks it becomes δ |r|. */
function lossAt({ n, xs, ys }: Points, delta: number, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(a * xs[i] + b - ys[i]);
    sum += size <= delta ? size ** 2 / 2 : delta * (size - delta / 2);
  }
  return sum / n;
}

function worstError(points: Points, delta: number, frame: Ranges): number {
  const grid = new Float64Array(SIDE * SIDE);
  const pieces = losses.huber.pieces?.({ delta });
  if (pieces === undefined) throw new Error('Huber is made of pieces');
  const method = residualMethod(points, pieces);
  fillSurfaceColumns(method(frame, SIDE), frame, SIDE, grid, 0, SIDE);
  const errors = Array.from(grid, (loss, cell) => {
    const { a, b } = nodeOf(frame, SIDE, cell);
    const exact = lossAt(points, delta, a, b);
    return Math.abs(loss - exact) / exact;
  });
  return Math.max(...errors);
}

// δ in steps of b: tiny, whole or with a part, and beyond the whole grid.
const DELTAS = [1e-4, 0.25, 0.5, 1, 2.3, 7, 31, 45.5, 200.25, 1e6];

describe.each(DELTAS)('Huber with δ of %d steps', (steps) => {
  // Three points over, where points are taken by fours.
  const whole = pointsOf(1003, (random) => [random.below(7) - 3, random.below(40) - 20]);

  test('residuals that lie on its knots cost nothing but rounding', () => {
    const frame = { a: [-15, 15], b: [-15, 15] } as const;
    expect(worstError(whole, steps, frame)).toBeLessThan(1e-13);
  });

  test('nor do residuals that rounding puts beside them', () => {
    const tenth = { ...whole, ys: whole.ys.map((y) => y / 10) };
    const frame = { a: [-1.5, 1.5], b: [-1.5, 1.5] } as const;
    expect(worstError(tenth, steps / 10, frame)).toBeLessThan(1e-12);
  });

  test.each([1e3, 1e12])('a point %d away leaves the others as they are', (far) => {
    const { n, xs, ys } = whole;
    const points = { n: n + 1, xs: Float64Array.of(...xs, 1), ys: Float64Array.of(...ys, far) };
    const frame = { a: [-15, 15], b: [-15, 15] } as const;
    expect(worstError(points, steps, frame)).toBeLessThan(1e-12);
  });
});
