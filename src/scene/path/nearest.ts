import type { RunId } from '../../store/runs.ts';
import type { Place } from '../space/space.ts';
import type { Segments } from './segments.ts';

/** So near to a path, in box units, a place on the surface is one of the path. */
const REACH = 0.06;

/**
 * The run whose path a place on the surface is on; the nearest of several, null where it is on none.
 * One path alone is not told apart from any other.
 */
export function pathAt(
  paths: ReadonlyMap<RunId, Pick<Segments, 'distanceTo'>>,
  place: Place,
): RunId | null {
  if (paths.size < 2) return null;
  let nearest: RunId | null = null;
  let least = REACH;
  for (const [id, path] of paths) {
    const distance = path.distanceTo(place);
    if (distance >= least) continue;
    least = distance;
    nearest = id;
  }
  return nearest;
}
