import { areDataAlike } from '../../engine/data.ts';
import { drawnInParts } from '../../engine/drawnInParts.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { inSlices } from '../inSlices.ts';
import { activeExperiment } from '../runs.ts';
import type { Points } from '../../engine/points.ts';

/**
 * Draws points so that the page goes on meanwhile, and then does what they are needed for, unless
 * there are other data by then; of the points that are there already none are drawn.
 * @param drawing what was asked for last, and where the points are for as long as it is done
 */
export function drawInParts(
  { data, seed }: Pick<Experiment, 'data' | 'seed'>,
  drawing: { readonly last?: () => void; points?: Points | undefined },
  act: () => void,
  settled?: () => void,
) {
  const before = activeExperiment();
  const isWanted = () => drawing.last === act && activeExperiment().data === before.data;
  const isThere = areDataAlike(before, { data, seed });
  inSlices(
    whileWanted(isThere ? nothing() : drawnInParts(data as Drawn, seed), isWanted),
    (points) => {
      try {
        if (points === null) return;
        drawing.points = points;
        act();
      } finally {
        drawing.points = undefined;
        settled?.();
      }
    },
  );
}

// oxlint-disable-next-line require-yield
function* nothing(): Generator<void, undefined> {
  return undefined;
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
