import type { Model } from '../definitions.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';
import { sectorsOf } from './sectors.ts';

/** A local minimum, and the least height over which a way leads from it to a lower place. */
export interface Valley {
  readonly low: number;
  readonly rim: number;
}

/** Looked at along each side: enough to find what is large enough to be seen. */
const MOST_NODES = 65;

/** Of n × n losses about every k-th, with a border of Infinity around them that none passes. */
function thinned(losses: Float64Array, n: number) {
  const every = Math.max(1, Math.ceil((n - 1) / (MOST_NODES - 1)));
  const inner = Math.floor((n - 1) / every) + 1;
  const side = inner + 2;
  const heights = new Float64Array(side * side).fill(Infinity);
  for (let j = 0; j < inner; j++) {
    for (let i = 0; i < inner; i++) {
      heights[(j + 1) * side + i + 1] = losses[j * every * n + i * every];
    }
  }
  return { heights, side };
}

/**
 * The valleys of a surface besides its lowest, by flooding it from below: where two lakes meet, the
 * shallower one ends (Edelsbrunner, Letscher & Zomorodian 2002). Those at the edge are left out,
 * for they may only seem to end there.
 * @param losses n × n, row by row
 */
export function localValleys(losses: Float64Array, n: number): readonly Valley[] {
  const { heights, side } = thinned(losses, n);
  const order = Array.from(heights.keys())
    .filter((k) => Number.isFinite(heights[k]))
    .toSorted((p, q) => heights[p] - heights[q]);
  const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * side + column));
  const isInside = (k: number) => around.every((step) => heights[k + step] < Infinity);
  // Of each place that is under water the next on the way to the lowest of its lake.
  const lowest = new Int32Array(heights.length).fill(-1);
  const lakeOf = (k: number) => {
    let lake = k;
    while (lowest[lake] !== lake) {
      lowest[lake] = lowest[lowest[lake]];
      lake = lowest[lake];
    }
    return lake;
  };
  const valleys: Valley[] = [];
  for (const k of order) {
    lowest[k] = k;
    for (const step of around) {
      if (lowest[k + step] === -1) continue;
      const [one, other] = [lakeOf(k), lakeOf(k + step)];
      if (one === other) continue;
      const isLower = heights[one] < heights[other];
      const [stays, ends] = isLower ? [one, other] : [other, one];
      if (heights[ends] < heights[k] && isInside(ends)) {
        valleys.push({ low: heights[ends], rim: heights[k] });
      }
      lowest[ends] = stays;
    }
  }
  return valleys;
}

const known = new WeakMap<Float64Array, readonly Valley[]>();

/** The same of a problem's own surface: none where it is convex, or made of terraces. */
export function valleysOf(
  problem: Pick<Problem, 'points' | 'objective' | 'experiment'>,
  { n, losses }: { readonly n: number; readonly losses: Float64Array },
): readonly Valley[] {
  const { isLine }: Pick<Model, 'isLine'> = models[problem.experiment.model];
  const isConvex = isLine === true || problem.objective.closedForm !== null;
  if (isConvex || sectorsOf(problem) !== null) return [];
  const valleys = known.get(losses) ?? localValleys(losses, n);
  known.set(losses, valleys);
  return valleys;
}
