import type { Drawn } from '../../engine/drawnInParts.ts';
import type { DataSpec, Experiment } from '../../engine/experiment.ts';
import type { Points } from '../../engine/points.ts';

/** So many points are drawn within a frame. */
const MOST_AT_ONCE = 50_000;

/** Whether drawing these takes longer than a frame. */
export function takesTime(data: DataSpec): data is Drawn {
  return 'n' in data && !('points' in data) && data.n > MOST_AT_ONCE;
}

/** Given ones that are as many are gone through more than once before they are seen. */
function areMany(data: DataSpec): boolean {
  return 'points' in data && data.points.n > MOST_AT_ONCE;
}

/** What was asked for last; and while something is done, its points where they have been drawn. */
export const drawing: { last?: () => void; points?: Points | undefined } = {};

/**
 * Does what an experiment's points are needed for: at once, or where they are so many once they have
 * been drawn and gone through, part by part. The page goes on meanwhile, and what is asked for next, or other data,
 * take the place of these.
 * @param settled is called when it is done, or no longer wanted
 */
export function withPointsOf(
  seeded: Pick<Experiment, 'data' | 'seed'>,
  act: () => void,
  settled?: () => void,
) {
  drawing.last = act;
  const atOnce = () => {
    act();
    settled?.();
  };
  if (takesTime(seeded.data) || areMany(seeded.data)) {
    import('./drawInParts.ts').then((m) => m.drawInParts(seeded, drawing, act, settled), atOnce);
  } else atOnce();
}
