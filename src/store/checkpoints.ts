import type { Checkpoint } from '../engine/trainer.ts';
import type { Trace } from '../trace/trace.ts';

/** So many are kept of a trace; of a longer one every 2nd, then every 4th, … */
const MOST = 64;

const known = new WeakMap<Trace, Checkpoint[]>();

/** Keeps where a run stood after rows of its trace, from which it can be gone on with another way. */
export function rememberCheckpoint(trace: Trace, checkpoint: Checkpoint) {
  const kept = known.get(trace) ?? [];
  kept.push(checkpoint);
  // Those in between go, and never the last.
  if (kept.length > MOST) {
    known.set(
      trace,
      kept.filter((_, k) => (kept.length - 1 - k) % 2 === 0),
    );
  } else known.set(trace, kept);
}

/** A trace that shares the rows of another up to a step shares what was kept of them. */
export function shareCheckpoints(from: Trace, to: Trace, step: number) {
  known.set(to, known.get(from)?.filter((checkpoint) => checkpoint.step <= step) ?? []);
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
  const from = known.get(trace)?.at(-1) ?? null;
  const rows = from === null ? 0 : trace.rowOf(from.step) + 1;
  return { from, ahead: Math.max(0, trace.rows - rows) };
}
