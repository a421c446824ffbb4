import { drawnInParts } from '../../engine/drawnInParts.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import { activeExperiment } from '../runs.ts';
import { changeData } from './experiment.ts';

/** So many points are drawn within a frame. */
const MOST_AT_ONCE = 50_000;
/** The page is held up for so long at a time while more are drawn. */
const SLICE_MS = 8;

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
  const drawing = drawnInParts(data, seed);
  const slice = () => {
    const now = activeExperiment();
    if (asked.count !== count || now.data !== before) {
      settled();
      return;
    }
    const begun = performance.now();
    let part = drawing.next();
    while (part.done !== true && performance.now() - begun < SLICE_MS) part = drawing.next();
    if (part.done !== true) {
      setTimeout(slice);
      return;
    }
    changeData(data, gesture, now.seed === seed ? part.value : undefined);
    settled();
  };
  slice();
}
