import type { DataSpec, Experiment } from '../engine/experiment.ts';

/** An experiment on its way to a worker. */
export type SentExperiment = Omit<Experiment, 'data'> & {
  /** null: those of the experiment that the worker was sent before. */
  readonly data: DataSpec | null;
};

/**
 * The page's side: the data are sent once as long as they are the same object or have the same
 * points, and points as copies that are handed over: the page keeps its own.
 * @param hasWorker whether what was sent before has gone to the worker that is there now
 */
export function createExperimentSender(hasWorker: () => boolean) {
  const state = { data: null as DataSpec | null };
  return (experiment: Experiment): { sent: SentExperiment; transfer: readonly ArrayBuffer[] } => {
    const { data } = experiment;
    if (hasWorker() && areSame(data, state.data)) {
      return { sent: { ...experiment, data: null }, transfer: [] };
    }
    // Where copying fails, nothing counts as sent.
    state.data = null;
    const points = 'points' in data ? data.points : null;
    const xs = points?.xs.slice();
    const ys = points?.ys.slice();
    state.data = data;
    if (points === null || xs === undefined || ys === undefined)
      return { sent: experiment, transfer: [] };
    const sent = { ...experiment, data: { ...data, points: { n: points.n, xs, ys } } };
    return { sent, transfer: [xs.buffer, ys.buffer] };
  };
}

/** What is made of a problem anew is another object with the same points. */
function areSame(one: DataSpec, other: DataSpec | null): boolean {
  if (one === other || other === null) return one === other;
  return 'points' in one && 'points' in other && one.points === other.points;
}

/** The worker's side: the same data are the same object again. */
export function createExperimentReceiver() {
  const state = { data: null as DataSpec | null };
  return (sent: SentExperiment): Experiment => {
    state.data = sent.data ?? state.data;
    if (state.data === null) throw new Error('the worker has no data yet');
    return { ...sent, data: state.data };
  };
}
