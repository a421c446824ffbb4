import { drawnInParts } from '../engine/drawnInParts.ts';
import type { Drawn } from '../engine/drawnInParts.ts';
import type { Points } from '../engine/points.ts';
import { inSlices } from './inSlices.ts';

/**
 * Draws points so that the page goes on meanwhile.
 * @param done is called with null where they are no longer wanted
 */
export function drawInParts(
  data: Drawn,
  seed: number,
  isWanted: () => boolean,
  done: (points: Points | null) => void,
) {
  inSlices(whileWanted(drawnInParts(data, seed), isWanted), done);
}

/** null where it is no longer wanted. */
function* whileWanted<T>(work: Generator<unknown, T>, isWanted: () => boolean) {
  while (isWanted()) {
    const part = work.next();
    if (part.done === true) return part.value;
    yield;
  }
  return null;
}
