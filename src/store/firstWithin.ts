import { noiseOf } from '../engine/noise.ts';
import type { Trace } from '../trace/trace.ts';
import type { Run } from './runs.ts';

interface Searched {
  rows: number;
  found: number | null;
}

const known = new WeakMap<Trace, Map<number, Searched>>();

/** The first row whose loss is no more than that; null where none is yet. Rows are looked at once, as they come. */
function firstWithin(trace: Trace, most: number): number | null {
  const searches = known.get(trace) ?? new Map<number, Searched>();
  known.set(trace, searches);
  const now = searches.get(most) ?? { rows: 0, found: null };
  searches.set(most, now);
  if (now.found !== null) return now.found;
  trace.columns.loss.forEachBlock(now.rows, trace.rows, (losses, from) => {
    if (now.found !== null) return;
    const at = losses.findIndex((loss) => loss <= most);
    if (at >= 0) now.found = from + at;
  });
  now.rows = trace.rows;
  return now.found;
}

/**
 * The first row whose loss is within such a part of the floor; null where none is yet. A loss that
 * is over it by no more than rounding is on it, also where the floor is 0 and no part of it is any.
 */
export function firstNear(
  { problem, trace }: Pick<Run, 'problem' | 'trace'>,
  floor: number,
  part: number,
): number | null {
  return firstWithin(trace, floor + Math.max(noiseOf(problem).loss, floor * part));
}
