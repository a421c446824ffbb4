import type { Pair } from './definitions.ts';
import type { Objective } from './objective.ts';

/** How steeply the full-data loss rises in a direction: negative where it falls. */
export interface Slope {
  /** Of length 1 in units of a and b. */
  readonly direction: Pair;
  readonly slope: number;
}

/**
 * The slopes of the objective at (a, b) in `count` directions of equal angles in (a, b), the first
 * along +a, the next ones turning towards +b: ∇L · direction.
 */
export function slopesAround(
  { gradient }: Objective,
  a: number,
  b: number,
  count: number,
): readonly Slope[] {
  const slopes = new Float64Array(2);
  gradient(a, b, slopes);
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count;
    const direction = [Math.cos(angle), Math.sin(angle)] as const;
    return { direction, slope: slopes[0] * direction[0] + slopes[1] * direction[1] };
  });
}
