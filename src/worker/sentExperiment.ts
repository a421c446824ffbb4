import type { DataSpec, Experiment } from '../engine/experiment.ts';
import type { Pairs } from '../engine/definitions.ts';

/** A person's own points on their way: in one column, x before y, which is handed over. */
interface PackedData {
  /** All but the points. */
  readonly spec: DataSpec;
  readonly packed: Float64Array<ArrayBuffer>;
}

/** An experiment on its way to a worker. */
export type SentExperiment = Omit<Experiment, 'data'> & {
  /** null: those of the experiment that the worker was sent before. */
  readonly data: DataSpec | PackedData | null;
};

function packedPairs(pairs: Pairs): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(2 * pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    const [x, y] = pairs[i];
    packed[2 * i] = x;
    packed[2 * i + 1] = y;
  }
  return packed;
}

function pairsIn(packed: Float64Array): Pairs {
  return Array.from({ length: packed.length / 2 }, (_, i) => [packed[2 * i], packed[2 * i + 1]]);
}

/**
 * The page's side: a million pairs take a second to copy, so they are packed, and sent once as long
 * as the data are the same object.
 * @param hasWorker whether what was sent before has gone to the worker that is there now
 */
export function createExperimentSender(hasWorker: () => boolean) {
  const state = { data: null as DataSpec | null };
  return (experiment: Experiment): { sent: SentExperiment; transfer: readonly ArrayBuffer[] } => {
    const { data } = experiment;
    if (hasWorker() && data === state.data) {
      return { sent: { ...experiment, data: null }, transfer: [] };
    }
    // Where packing fails, nothing counts as sent.
    state.data = null;
    const packed = 'points' in data ? packedPairs(data.points) : null;
    state.data = data;
    if (packed === null) return { sent: experiment, transfer: [] };
    const spec = { ...data, points: [] };
    return { sent: { ...experiment, data: { spec, packed } }, transfer: [packed.buffer] };
  };
}

/** The worker's side: the same data are the same object again. */
export function createExperimentReceiver() {
  const state = { data: null as DataSpec | null };
  return (sent: SentExperiment): Experiment => {
    const { data } = sent;
    if (data !== null) {
      // Where these cannot be unpacked, those of before are not taken for them.
      state.data = null;
      state.data = 'packed' in data ? { ...data.spec, points: pairsIn(data.packed) } : data;
    }
    if (state.data === null) throw new Error('the worker has no data yet');
    return { ...sent, data: state.data };
  };
}
