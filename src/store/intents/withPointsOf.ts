import { areDataAlike } from '../../engine/data.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import type { DataSpec, Experiment } from '../../engine/experiment.ts';
import type { Points } from '../../engine/points.ts';
import { activeExperiment } from '../runs.ts';

/** So many points are drawn within a frame. */
const MOST_AT_ONCE = 50_000;

/** Whether drawing these takes longer than a frame. */
export function takesTime(data: DataSpec): data is Drawn {
  return 'n' in data && !('points' in data) && data.n > MOST_AT_ONCE;
}

type Seeded = Pick<Experiment, 'data' | 'seed'>;

const state = { asked: 0, ahead: null as (Seeded & { readonly points: Points }) | null };

/** The points of an experiment, where they have been drawn before it is made concrete. */
export function drawnAhead(experiment: Seeded): Points | undefined {
  const { ahead } = state;
  return ahead !== null && areDataAlike(ahead, experiment) ? ahead.points : undefined;
}

/**
 * Does what an experiment's points are needed for: at once, or where drawing them takes time after
 * that is done, part by part. The page goes on meanwhile, and what is asked for next, or other data,
 * take the place of these.
 * @param settled is called when it is done, or no longer wanted
 */
export function withPointsOf({ data, seed }: Seeded, act: () => void, settled = () => {}) {
  state.asked += 1;
  const { asked } = state;
  const before = activeExperiment();
  const actWith = (points: Points | null) => {
    state.ahead = points === null ? null : { data, seed, points };
    try {
      act();
    } finally {
      state.ahead = null;
      settled();
    }
  };
  if (!takesTime(data) || areDataAlike(before, { data, seed })) {
    actWith(null);
    return;
  }
  const isWanted = () => state.asked === asked && activeExperiment().data === before.data;
  import('../drawInParts.ts').then(
    ({ drawInParts }) =>
      drawInParts(data, seed, isWanted, (points) => {
        if (points === null) settled();
        else actWith(points);
      }),
    // Then they are drawn at once.
    () => actWith(null),
  );
}
