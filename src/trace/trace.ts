import type { StepColumns } from '../engine/trainer.ts';
import { CHUNK_ROWS, COLUMNS, columnsIn } from './columns.ts';

/** A trace holds at most this many rows; longer runs keep every 2nd, 4th, … step. */
export const MOST_ROWS = 1_000_000;

/** The least power of two that keeps `totalSteps` within the trace. */
export function strideFor(totalSteps: number): number {
  let stride = 1;
  while (totalSteps / stride > MOST_ROWS) stride *= 2;
  return stride;
}

/** The append-only table of a run: row t is step t · stride, but the last row is the last step. */
export interface Trace {
  readonly columns: StepColumns;
  readonly stride: number;
  /** Steps the run has when it goes to its end. */
  readonly totalSteps: number;
  /** Rows filled so far; 0 until the first chunk comes. */
  readonly rows: number;
  /** The step of a row on [0, rows). */
  readonly stepAt: (row: number) => number;
  /** The last row at or before a step. */
  readonly rowOf: (step: number) => number;
  /** Appends `count` rows of a chunk; the last of them is step `lastStep`. */
  readonly append: (chunk: Float64Array, count: number, lastStep: number) => void;
  /**
   * The last row before the loss first exceeds a million times the first loss, but never the start:
   * the first step is always shown. null while the loss stays within. Kept up to date by append.
   */
  readonly lastRowInBounds: number | null;
  /** Whether the loss of a row is within a million times the first. */
  readonly isInBounds: (row: number) => boolean;
}

/** How far the loss may grow before a run counts as diverging. */
const DIVERGENCE_FACTOR = 1e6;

export function createTrace(totalSteps: number): Trace {
  const stride = strideFor(totalSteps);
  const capacity = Math.ceil(totalSteps / stride) + 1;
  const columns = columnsIn(new Float64Array(capacity * COLUMNS.length), capacity);
  const state = { rows: 0, lastStep: 0, lastRowInBounds: null as number | null };

  /** A start at a loss of exactly 0 gives no scale to measure growth by. */
  function limit(): number {
    return columns.loss[0] * DIVERGENCE_FACTOR || Infinity;
  }

  function findBound(from: number) {
    if (state.lastRowInBounds !== null) return;
    const most = limit();
    for (let row = Math.max(1, from); row < state.rows; row++) {
      if (columns.loss[row] > most) {
        state.lastRowInBounds = Math.max(1, row - 1);
        return;
      }
    }
  }

  return {
    columns,
    stride,
    totalSteps,
    get rows() {
      return state.rows;
    },
    get lastRowInBounds() {
      return state.lastRowInBounds;
    },
    isInBounds: (row) => columns.loss[row] <= limit(),
    stepAt: (row) => (row === state.rows - 1 ? state.lastStep : row * stride),
    rowOf: (step) => {
      if (step >= state.lastStep) return Math.max(0, state.rows - 1);
      return Math.max(0, Math.floor(step / stride));
    },
    append: (chunk, count, lastStep) => {
      const source = columnsIn(chunk, CHUNK_ROWS);
      for (const name of COLUMNS) {
        columns[name].set(source[name].subarray(0, count), state.rows);
      }
      const from = state.rows;
      state.rows += count;
      state.lastStep = lastStep;
      findBound(from);
    },
  };
}
