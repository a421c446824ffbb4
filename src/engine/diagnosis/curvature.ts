import type { Pair } from '../definitions.ts';
import { curvatureOf } from '../diagnostics.ts';
import { CURVED, hasKink, MOST_POINTS, radiusOf, slopesAt } from '../ending/surroundings.ts';
import type { Problem } from '../problem.ts';

/** A direction in which the surface curves by itself, and by how much. */
export interface Bend {
  /** An eigenvalue of the Hessian: negative where the surface bends down. */
  readonly curvature: number;
  /** Its eigenvector, of length 1; a ≥ 0. */
  readonly along: Pair;
}

/** Both, the larger eigenvalue first. */
export interface Bends {
  readonly steep: Bend;
  readonly flat: Bend;
  /** It is no more than what rounding makes of 0: then it is told as 0. */
  readonly isFlatLevel: boolean;
}

/** Why nothing is said of the curvature. */
export type NoBends = 'kink' | 'manyPoints' | 'overflow';

function facing([a, b]: Pair): Pair {
  return a < 0 || (a === 0 && b < 0) ? [0 - a, 0 - b] : [a, b];
}

/** The eigenvalues of [[aa, ab], [ab, bb]], the larger first, with their directions. */
export function bendsOf(aa: number, ab: number, bb: number): readonly [steep: Bend, flat: Bend] {
  const middle = (aa + bb) / 2;
  const apart = Math.hypot((aa - bb) / 2, ab);
  const high = middle + apart;
  // Where one is 0, or nearly, the difference of two near equals would have no digits.
  const low = middle > 0 && high !== 0 ? (aa * bb - ab * ab) / high : middle - apart;
  // Either row of H − λ gives the direction; the one without cancellation is chosen.
  const [a, b] = aa >= bb ? [high - bb, ab] : [ab, high - aa];
  const length = Math.hypot(a, b);
  const along: Pair = length === 0 ? [1, 0] : [a / length, b / length];
  return [
    { curvature: high, along: facing(along) },
    { curvature: low, along: facing([0 - along[1], along[0]]) },
  ];
}

/**
 * How the loss of all the data bends at (a, b): exactly for a quadratic, else by differences of the
 * gradient.
 */
export function bendsAt(problem: Problem, a: number, b: number): Bends | NoBends {
  const { quadratic } = problem.objective;
  if (quadratic !== null) {
    const { largest, smallest, steepest } = curvatureOf(quadratic);
    return {
      steep: { curvature: largest, along: facing(steepest) },
      flat: { curvature: smallest, along: facing([0 - steepest[1], steepest[0]]) },
      isFlatLevel: smallest === 0,
    };
  }
  if (problem.points.n > MOST_POINTS) return 'manyPoints';
  if (hasKink(problem)) return 'kink';
  const radius = radiusOf(problem);
  const { aa, ab, bb, high, low } = slopesAt(problem, a, b, radius);
  const [radiusA, radiusB] = radius;
  if (!Number.isFinite(high + low)) return 'overflow';
  const [steep, flat] = bendsOf(
    aa / (radiusA * radiusA),
    ab / (radiusA * radiusB),
    bb / (radiusB * radiusB),
  );
  // Judged where the differences were made: in parts of the region.
  const isFlatLevel = Math.abs(low) <= CURVED * Math.max(Math.abs(high), Math.abs(low));
  return { steep, flat: isFlatLevel ? { ...flat, curvature: 0 } : flat, isFlatLevel };
}
