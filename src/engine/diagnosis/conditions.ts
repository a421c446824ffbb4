import { curvatureOf } from '../diagnostics.ts';
import type { Problem } from '../problem.ts';
import { quadraticOf } from '../quadratic.ts';
import type { Quadratic } from '../quadratic.ts';

/** Condition numbers of a line's squared error; null where all x are equal, and no line is the best. */
export interface Conditions {
  /** Of the data as they came. */
  readonly before: number | null;
  /** As the model sees them. */
  readonly after: number | null;
}

function conditionOf(quadratic: Quadratic): number | null {
  const { largest, smallest } = curvatureOf(quadratic);
  return smallest > 0 ? largest / smallest : null;
}

/** λmax/λmin before and after the scaling; null where the loss is no quadratic of (a, b). */
export function conditionsOf({ objective, unscaled, scale }: Problem): Conditions | null {
  const { quadratic } = objective;
  if (quadratic === null) return null;
  const after = conditionOf(quadratic);
  const before = scale.x === null && scale.y === null ? after : conditionOf(quadraticOf(unscaled));
  return { before, after };
}
