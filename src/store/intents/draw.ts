import { drawnInParts } from '../../engine/drawnInParts.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import { inSlices } from '../inSlices.ts';
import { activeExperiment } from '../runs.ts';
import { changeData } from './experiment.ts';

/** So many points are drawn within a frame. */
const MOST_AT_ONCE = 50_000;

/** Whether drawing these takes longer than a frame. */
export function takesTime({ n }: Drawn): boolean {
  return n > MOST_AT_ONCE;
}

const asked = { count: 0 };

/**
 * Other settings of data that are drawn. Where there are many points the page goes on meanwhile, and
 * what is asked for next, or other data, take the place of these.
 * @param settled is called when they are there, or no longer wanted
 */
export function drawData(data: Drawn, gesture: string, settled: () => void) {
  asked.count += 1;
  if (!takesTime(data)) {
    changeData(data, gesture);
    settled();
    return;
  }
  const { count } = asked;
  const { data: before, seed } = activeExperiment();
  const isWanted = () => asked.count === count && activeExperiment().data === before;
  inSlices(whileWanted(drawnInParts(data, seed), isWanted), (points) => {
    if (points !== null) {
      changeData(data, gesture, activeExperiment().seed === seed ? points : undefined);
    }
    settled();
  });
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
