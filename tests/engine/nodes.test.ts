import { expect, test } from 'vitest';
import { nodesOf } from '../../src/engine/surfaces/nodes.ts';
import { statisticsOf } from '../../src/engine/surfaces/statistics.ts';
import { locatedIn } from '../../src/engine/surfaces/strips.ts';
import { clouds } from '../support/clouds.ts';

/** Σ weight · xᵖ yᵠ. */
function power(
  { n, xs, ys }: { readonly n: number; readonly xs: Float64Array; readonly ys: Float64Array },
  weightAt: (i: number) => number,
  p: number,
  q: number,
): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weightAt(i) * xs[i] ** p * ys[i] ** q;
  return sum;
}

test.each(clouds)('$name: two nodes a strip have the sums of all its points', ({ points }) => {
  const statistics = statisticsOf(points, locatedIn(points, 256));
  const nodes = nodesOf(
    statistics,
    statistics.map(({ slope }) => slope),
  );
  const sizes = {
    n: points.n,
    xs: points.xs.map((x) => Math.abs(x)),
    ys: points.ys.map((y) => Math.abs(y)),
  };
  const all = [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [0, 1],
    [1, 1],
  ] as const;
  for (const [p, q] of all) {
    const difference = power(nodes, (k) => nodes.weights[k], p, q) - power(points, () => 1, p, q);
    expect(Math.abs(difference)).toBeLessThanOrEqual(1e-12 * power(sizes, () => 1, p, q));
  }
  // What is left of y² is the strips' own.
  const rest = statistics.reduce((sum, strip) => sum + strip.rest, 0);
  const squares = power(nodes, (k) => nodes.weights[k], 0, 2) + rest;
  expect(squares / power(points, () => 1, 0, 2)).toBeCloseTo(1, 11);
});
