import { batchingOfEpoch, placeOfStep } from '../engine/epochs.ts';
import { fillEpochOrder } from '../engine/problem.ts';
import type { Problem } from '../engine/problem.ts';
import { partNow } from './parts.ts';
import { stepShown } from './runs.ts';
import type { Run } from './runs.ts';
import { isBlur, useTransport } from './transport.ts';

/** Shuffling more points than this at every frame would cost more than it shows. */
const MOST_SHUFFLED = 2000;

interface Order {
  readonly epoch: number;
  readonly order: Uint32Array;
}

// The last epoch asked for of each problem: the fit chart and the ledger ask for the same one.
const orders = new WeakMap<Problem, Order>();

/**
 * The order in which an epoch (from 0) visits the points; do not write into it. Many points that are
 * one batch are in their own: it makes no difference, and takes its time.
 */
function orderOfEpoch(problem: Problem, epoch: number): Uint32Array {
  const known = orders.get(problem);
  if (known?.epoch === epoch) return known.order;
  const { n } = problem.points;
  const order = new Uint32Array(n);
  const { batch, batchSize } = batchingOfEpoch(problem, epoch);
  const isWhole = batchSize >= n && batch.order !== 'replacement';
  if (isWhole && n > MOST_SHUFFLED) for (let i = 0; i < n; i++) order[i] = i;
  else fillEpochOrder(problem, epoch, order);
  orders.set(problem, { epoch, order });
  return order;
}

/** One batch of an epoch, both from 0, as indices of points. */
export function batchOf(problem: Problem, epoch: number, batch: number): Uint32Array {
  const { batchSize } = batchingOfEpoch(problem, epoch);
  return orderOfEpoch(problem, epoch).subarray(batch * batchSize, (batch + 1) * batchSize);
}

/** Whether the run goes by too fast, with too many points, for its batches to be seen. */
export function areBatchesBlurred({ problem }: Run): boolean {
  return problem.points.n > MOST_SHUFFLED && isBlur(useTransport.getState());
}

/** The step whose batch is shown: in slow motion the one that comes. */
export function stepOfBatch(run: Run): number {
  return stepShown(run) + (partNow(run) === null ? 0 : 1);
}

/**
 * The batch of the step under the cursor, in slow motion of the one that comes; null at the start, and
 * where batches are a blur.
 */
export function batchNow(run: Run): Uint32Array | null {
  const { problem } = run;
  const step = stepOfBatch(run);
  if (step === 0 || areBatchesBlurred(run)) return null;
  const { epoch, batch } = placeOfStep(problem, step);
  return batchOf(problem, epoch, batch);
}
