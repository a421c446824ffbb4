import type { BatchSpec } from '../engine/experiment.ts';

/** What was asked for of a batch, by the one that stands for it while the data are too few. */
const askedFor = new WeakMap<BatchSpec, BatchSpec>();

/** What a person asked for of a batch, whatever the data are. */
export function askedOf(batch: BatchSpec): BatchSpec {
  return askedFor.get(batch) ?? batch;
}

/**
 * The batch that was asked for, as it is for so many points. One that is larger than they are takes
 * them all, and keeps its size; but a leftover cannot be dropped where it is all there is.
 */
export function fitting(batch: BatchSpec, points: number): BatchSpec {
  const asked = askedOf(batch);
  const leavesNothing = asked.dropLast && asked.size !== 'full' && asked.size > points;
  if (!leavesNothing) return asked;
  if (batch !== asked) return batch;
  const whole = { ...asked, dropLast: false };
  askedFor.set(whole, asked);
  return whole;
}
