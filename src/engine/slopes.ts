import type { Pair } from './definitions.ts';
import type { Objective } from './objective.ts';
import type { Ranges } from './range.ts';
import { nodeOf } from './surface.ts';

/** How steeply the full-data loss rises in a direction: negative where it falls. */
export interface Slope {
  /** Of length 1 in units of a and b. */
  readonly direction: Pair;
  readonly slope: number;
}

/**
 * The slopes of the objective at (a, b) in `count` directions of equal angles in a picture, the
 * first along +a, the next ones turning towards +b: ∇L · direction.
 * @param unit how much of a and of b is one unit of the picture; equal for one scale
 */
export function slopesAround(
  { gradient }: Objective,
  a: number,
  b: number,
  count: number,
  [unitA, unitB]: Pair = [1, 1],
): readonly Slope[] {
  const slopes = new Float64Array(2);
  gradient(a, b, slopes);
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count;
    const way = [Math.cos(angle) * unitA, Math.sin(angle) * unitB] as const;
    const length = Math.hypot(...way);
    const direction = [way[0] / length, way[1] / length] as const;
    return { direction, slope: slopes[0] * direction[0] + slopes[1] * direction[1] };
  });
}

/**
 * The gradients of the objective at the nodes of an n × n grid over ranges, where its loss is no
 * higher than `lossHigh`.
 */
export function gradientsOver(
  { gradient }: Objective,
  ranges: Ranges,
  lossHigh: number,
  n: number,
): readonly Pair[] {
  const slopes = new Float64Array(2);
  const found: Pair[] = [];
  for (let k = 0; k < n * n; k++) {
    const { a, b } = nodeOf(ranges, n, k);
    if (gradient(a, b, slopes) <= lossHigh) found.push([slopes[0], slopes[1]]);
  }
  return found;
}
