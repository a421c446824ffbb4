import { areDataAlike } from '../../engine/data.ts';
import { extentOf } from '../../engine/extent.ts';
import { drawnInParts } from '../../engine/drawnInParts.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import type { DataSpec, Experiment } from '../../engine/experiment.ts';
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
    whileWanted(isThere ? nothing() : measured(pointsOf(data, seed)), isWanted),
    (points) => {
      try {
        if (points === null || !isWanted()) return;
        drawing.points = points;
        act();
      } finally {
        drawing.points = undefined;
        settled?.();
      }
    },
  );
}

function* pointsOf(data: DataSpec, seed: number): Generator<void, Points> {
  return 'points' in data ? data.points : yield* drawnInParts(data as Drawn, seed);
}

/** How far they reach is asked by all that draws them: found out here, and not by the first of these. */
function* measured(work: Generator<void, Points>): Generator<void, Points> {
  const points = yield* work;
  for (const column of [points.xs, points.ys]) {
    extentOf(column);
    yield;
  }
  return points;
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
