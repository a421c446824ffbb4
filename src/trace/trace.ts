import { GrowingColumn } from './column.ts';
import type { Column } from './column.ts';
import { CHUNK_ROWS, COLUMNS, columnsIn } from './columns.ts';

/** A trace holds at most this many rows; longer runs keep every 2nd, 4th, … step. */
export const MOST_ROWS = 1_000_000;

/**
 * Of several runs each holds no more than this, but for those that it shares with another, and for the
 * active one, which may have begun alone: eight of them then take less than 300 MB.
 */
export const MOST_ROWS_OF_SEVERAL = 500_000;

/** The least power of two that keeps `totalSteps` within a trace of so many rows. */
export function strideFor(totalSteps: number, mostRows = MOST_ROWS): number {
  let stride = 1;
  while (totalSteps / stride > mostRows) stride *= 2;
  return stride;
}

type Columns<Of> = { readonly [Name in (typeof COLUMNS)[number]]: Of };

export type TraceColumns = Columns<Column>;

/** The append-only table of a run: row t is step t · stride, but the last row is the last step. */
export interface Trace {
  readonly columns: TraceColumns;
  readonly stride: number;
  /** Steps the run has when it goes to its end. */
  readonly totalSteps: number;
  /** Rows the run has when it goes to its end. */
  readonly totalRows: number;
  /** Rows filled so far; 0 until the first chunk comes. */
  readonly rows: number;
  /** The step of a row on [0, rows). */
  readonly stepAt: (row: number) => number;
  /** The last row at or before a step. */
  readonly rowOf: (step: number) => number;
  /** Appends `count` rows of a worker's chunk; the last of them is step `lastStep`. */
  readonly append: (chunk: Float64Array, count: number, lastStep: number) => void;
  /**
   * The last row before the loss first exceeds a million times the first loss, but never the start:
   * the first step is always shown. null while the loss stays within. Kept up to date by append.
   */
  readonly lastRowInBounds: number | null;
  /** Whether the loss of a row is within a million times the first. */
  readonly isInBounds: (row: number) => boolean;
  /**
   * Lets go of its rows, for good: another trace has taken its place. Who still holds it may not know
   * that it does, and would hold them all.
   */
  readonly release: () => void;
  /** Whose rows it begins with, the nearest last: that is itself. */
  readonly descent: readonly Descent[];
}

/** So many of its first rows a trace has of another; of itself all. */
interface Descent {
  /** Stands for the other, which it does not hold in memory. */
  readonly of: object;
  readonly rows: number;
}

/** How far the loss may grow before a run counts as diverging. */
const DIVERGENCE_FACTOR = 1e6;

/** An empty trace; memory is taken as rows come. */
export function createTrace(totalSteps: number, mostRows = MOST_ROWS): Trace {
  const stride = strideFor(totalSteps, mostRows);
  const totalRows = Math.ceil(totalSteps / stride) + 1;
  return traceOf(totalSteps, stride, BEGINNING, () => new GrowingColumn(totalRows));
}

/**
 * A trace of its own that begins with the rows [0, row] of another, whose full blocks it shares.
 * @param row a row of the trace at a step that is a multiple of its stride: the end of a thinned
 * run may not be, and then no row follows it
 * @param totalSteps that it has when it goes to its end
 */
export function branchTrace(trace: Trace, row: number, totalSteps = trace.totalSteps): Trace {
  const { stride } = trace;
  const step = trace.stepAt(row);
  if (step % stride !== 0) {
    throw new RangeError(`a trace of every ${stride}th step cannot go on from step ${step}`);
  }
  const totalRows = Math.ceil(totalSteps / stride) + 1;
  const descent = trace.descent.map(({ of, rows }) => ({ of, rows: Math.min(rows, row + 1) }));
  const begun = { step, descent, isInBounds: trace.lastRowInBounds === null };
  return traceOf(totalSteps, stride, begun, (name) =>
    trace.columns[name].branch(row + 1, totalRows),
  );
}

/** Of the rows that a trace begins with. */
interface Begun {
  readonly step: number;
  readonly descent: readonly Descent[];
  /** Whether it is known that the loss of all is. */
  readonly isInBounds: boolean;
}

const BEGINNING: Begun = { step: 0, descent: [], isInBounds: true };

function traceOf(
  totalSteps: number,
  stride: number,
  begun: Begun,
  column: (name: keyof TraceColumns) => GrowingColumn,
): Trace {
  const columns: Columns<GrowingColumn> = {
    a: column('a'),
    b: column('b'),
    loss: column('loss'),
    batchLoss: column('batchLoss'),
    gradA: column('gradA'),
    gradB: column('gradB'),
    lr: column('lr'),
  };
  const state = {
    rows: columns.a.rows,
    lastStep: begun.step,
    lastRowInBounds: null as number | null,
  };

  /** A start at a loss of exactly 0 gives no scale to measure growth by. */
  function limit(): number {
    return columns.loss.at(0) * DIVERGENCE_FACTOR || Infinity;
  }

  function findBound(from: number) {
    if (state.lastRowInBounds !== null || state.rows === 0) return;
    const most = limit();
    columns.loss.forEachBlock(Math.max(1, from), state.rows, (losses, first) => {
      const beyond = state.lastRowInBounds === null ? losses.findIndex((loss) => loss > most) : -1;
      if (beyond >= 0) state.lastRowInBounds = Math.max(1, first + beyond - 1);
    });
  }

  if (!begun.isInBounds) findBound(0);

  return {
    columns,
    stride,
    totalSteps,
    totalRows: Math.ceil(totalSteps / stride) + 1,
    get rows() {
      return state.rows;
    },
    get lastRowInBounds() {
      return state.lastRowInBounds;
    },
    isInBounds: (row) => columns.loss.at(row) <= limit(),
    descent: [...begun.descent, { of: {}, rows: Infinity }],
    stepAt: (row) => (row === state.rows - 1 ? state.lastStep : row * stride),
    rowOf: (step) => {
      if (step >= state.lastStep) return Math.max(0, state.rows - 1);
      return Math.max(0, Math.floor(step / stride));
    },
    release: () => {
      for (const name of COLUMNS) columns[name].clear();
      state.rows = 0;
    },
    append: (chunk, count, step) => {
      const from = state.rows;
      const source = columnsIn(chunk, CHUNK_ROWS);
      for (const name of COLUMNS) columns[name].append(source[name].subarray(0, count));
      state.rows += count;
      state.lastStep = step;
      findBound(from);
    },
  };
}
