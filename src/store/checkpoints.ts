import type { Checkpoint } from '../engine/trainer.ts';
import type { Trace } from '../trace/trace.ts';

interface Kept {
  readonly checkpoints: readonly Checkpoint[];
  /** One of so many is kept, and how many there were. */
  readonly every: number;
  readonly told: number;
  /** The last one that was told, kept or not. */
  readonly last: Checkpoint;
}

/** So many are kept of a trace; of a longer one every 2nd, then every 4th, … of all: about 1 KB each. */
const MOST = 1024;

const known = new WeakMap<Trace, Kept>();

/**
 * Keeps where a run stood after rows of its trace, from which it can be gone on with another way, or
 * the same once more. Steps ascend.
 */
export function rememberCheckpoint(trace: Trace, last: Checkpoint) {
  const { checkpoints, every, told } = known.get(trace) ?? { checkpoints: [], every: 1, told: 0 };
  const all = told % every === 0 ? [...checkpoints, last] : checkpoints;
  const isFull = all.length >= MOST;
  known.set(trace, {
    checkpoints: isFull ? all.filter((_, k) => k % 2 === 0) : all,
    every: isFull ? 2 * every : every,
    told: told + 1,
    last,
  });
}

/** The last one kept at or before a step; null where that is the start. */
export function checkpointBefore(trace: Trace, step: number): Checkpoint | null {
  const kept = known.get(trace);
  if (kept === undefined) return null;
  if (kept.last.step <= step) return kept.last;
  return kept.checkpoints.findLast((checkpoint) => checkpoint.step <= step) ?? null;
}

/** A trace that shares the rows of another up to a step shares what was kept of them. */
export function shareCheckpoints(from: Trace, to: Trace, step: number) {
  const kept = known.get(from);
  const last = checkpointBefore(from, step);
  if (kept === undefined || last === null) return;
  const checkpoints = kept.checkpoints.filter((checkpoint) => checkpoint.step <= step);
  known.set(to, { ...kept, checkpoints, told: checkpoints.length * kept.every, last });
}

/** Where a trace is gone on with. */
export interface GoingOn {
  /** null: from the start. */
  readonly from: Checkpoint | null;
  /** Rows beyond the checkpoint that the trace has already. */
  readonly ahead: number;
}

/** From the last checkpoint of a trace. */
export function goingOn(trace: Trace): GoingOn {
  const from = known.get(trace)?.last ?? null;
  const rows = from === null ? 0 : trace.rowOf(from.step) + 1;
  return { from, ahead: Math.max(0, trace.rows - rows) };
}
