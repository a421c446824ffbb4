import type { RunLength } from './definitions.ts';
import type { BatchSpec, Experiment } from './experiment.ts';

/**
 * Epochs one after another whose batches are made in one way. All that maps steps to epochs,
 * batches and samples goes by these.
 */
export interface Batching {
  /** Steps done before its first. */
  readonly from: number;
  /** Its last step. */
  readonly to: number;
  /** The number of its first epoch, from 0. */
  readonly firstEpoch: number;
  readonly batch: BatchSpec;
  readonly batchSize: number;
  readonly stepsPerEpoch: number;
  readonly samplesPerEpoch: number;
  /** How long the run is where its batches are made in this way to its end. */
  readonly length: RunLength;
}

interface Batched {
  readonly batchings: readonly Batching[];
}

/** How many points a step looks at. */
export function sizeOf({ size }: BatchSpec, n: number): number {
  return size === 'full' ? n : Math.min(size, n);
}

/** @param epochs of the whole run */
function batchingFrom(
  batch: BatchSpec,
  n: number,
  from: number,
  firstEpoch: number,
  epochs: number,
): Batching {
  const batchSize = sizeOf(batch, n);
  const stepsPerEpoch = batch.dropLast ? Math.floor(n / batchSize) : Math.ceil(n / batchSize);
  const to = from + (epochs - firstEpoch) * stepsPerEpoch;
  return {
    from,
    to,
    firstEpoch,
    batch,
    batchSize,
    stepsPerEpoch,
    samplesPerEpoch: batch.dropLast ? stepsPerEpoch * batchSize : n,
    length: { totalSteps: to, stepsPerEpoch, epochs },
  };
}

/**
 * How the batches of an experiment are made, from its start to its end: at least one.
 *
 * A change of the batch ends the epoch in progress, as a new `DataLoader` does, and the next begins
 * with the new batches. One cut short counts as an epoch, so that the run has as many as it was set
 * to have; but at least one follows the change, be it the last one that was cut short.
 * @param n how many points there are
 */
export function batchingsOf({ batch, epochs, edits }: Experiment, n: number): readonly Batching[] {
  const all: Batching[] = [];
  let last = batchingFrom(batch, n, 0, 0, epochs);
  for (const edit of edits) {
    // What is changed once the run has ended changes nothing.
    if (edit.batch === undefined || edit.at >= last.to) continue;
    // One without a step is none.
    if (edit.at > last.from) all.push({ ...last, to: edit.at });
    const firstEpoch = last.firstEpoch + Math.ceil((edit.at - last.from) / last.stepsPerEpoch);
    const whole = Math.max(last.length.epochs, firstEpoch + 1);
    last = batchingFrom(edit.batch, n, edit.at, firstEpoch, whole);
  }
  return [...all, last];
}

/** How the batch of a step (from 1) is made; of the start, that of the first step. */
export function batchingOfStep({ batchings }: Batched, step: number): Batching {
  return batchings.find(({ to }) => step <= to) ?? batchings[batchings.length - 1];
}

/** How the batches of an epoch (from 0) are made. */
export function batchingOfEpoch({ batchings }: Batched, epoch: number): Batching {
  return batchings.findLast(({ firstEpoch }) => firstEpoch <= epoch) ?? batchings[0];
}

/** Where a step (from 1) stands: its epoch and its batch within it, both from 0. */
export interface StepPlace {
  readonly epoch: number;
  readonly batch: number;
}

export function placeOfStep(problem: Batched, step: number): StepPlace {
  const { from, firstEpoch, stepsPerEpoch } = batchingOfStep(problem, step);
  const whole = Math.floor((step - 1 - from) / stepsPerEpoch);
  return { epoch: firstEpoch + whole, batch: step - 1 - from - whole * stepsPerEpoch };
}

/** The last step of an epoch (from 0); of the one before the first, the start. */
export function endOfEpoch(problem: Batched, epoch: number): number {
  const { from, to, firstEpoch, stepsPerEpoch } = batchingOfEpoch(problem, epoch);
  return Math.min(to, from + (epoch - firstEpoch + 1) * stepsPerEpoch);
}

/** How many steps an epoch (from 0) takes: fewer than its batches where other batches cut it short. */
export function stepsOfEpoch(problem: Batched, epoch: number): number {
  return endOfEpoch(problem, epoch) - endOfEpoch(problem, epoch - 1);
}

/** How many epochs have ended once a step is done, by the batches that come next in `batching`. */
export function epochsAfter(batching: Batching, done: number): number {
  return batching.firstEpoch + Math.floor((done - batching.from) / batching.stepsPerEpoch);
}

/** Whether an epoch ends with a step of it. */
export function endsEpoch({ from, stepsPerEpoch }: Batching, step: number): boolean {
  return (step - from) % stepsPerEpoch === 0;
}
