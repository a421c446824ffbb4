import type { Experiment } from '../../src/engine/experiment.ts';
import type { Checkpoint } from '../../src/engine/trainer.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn, COLUMNS } from '../../src/trace/columns.ts';
import { createHandler } from '../../src/worker/handler.ts';
import type { FromWorker } from '../../src/worker/protocol.ts';

type RowsMessage = Extract<FromWorker, { type: 'rows' }>;

const MOST_CHUNKS = 1000;

/** A place for the handler where time and turns pass only when the test says so. */
export function surroundings({ msPerReading = 0 } = {}) {
  const sent: FromWorker[] = [];
  const transferred: ArrayBuffer[][] = [];
  const deferred: (() => void)[] = [];
  const clock = { ms: 0 };
  const handle = createHandler({
    post: (message, transfer) => {
      sent.push(message);
      transferred.push([...transfer]);
    },
    nowMs: () => (clock.ms += msPerReading),
    defer: (callback) => deferred.push(callback),
  });
  const start = (
    run: number,
    experiment: Experiment,
    credits = 4,
    stride = 1,
    from: Checkpoint | null = null,
  ) => {
    const buffers = Array.from({ length: credits }, () => new Float64Array(CHUNK_VALUES));
    handle({ type: 'start', run, experiment, stride, from, buffers });
  };
  /** Lets deferred work run until there is none. */
  const settle = (most = 20_000) => {
    for (let turn = 0; deferred.length > 0; turn++) {
      if (turn === most) throw new Error(`the handler still works after ${most} turns`);
      deferred.shift()?.();
    }
  };
  const rowsOf = (run: number) =>
    sent.filter((m): m is RowsMessage => m.type === 'rows' && m.run === run);
  return { handle, start, settle, sent, transferred, deferred, clock, rowsOf };
}

export function rowsIn(buffer: Float64Array, count: number): number[][] {
  const columns = columnsIn(buffer, CHUNK_ROWS);
  return Array.from({ length: count }, (_, i) => COLUMNS.map((name) => columns[name][i]));
}

/** Recycles every chunk as it comes, keeping a copy of its rows, until the run has ended. */
export function receiveAll(place: ReturnType<typeof surroundings>, run: number) {
  const rows: number[][] = [];
  let next = 0;
  for (;;) {
    place.settle();
    const fresh = place.rowsOf(run).slice(next);
    next += fresh.length;
    if (fresh.length === 0) return rows;
    if (next > MOST_CHUNKS) throw new Error(`the run still goes on after ${next} chunks`);
    for (const { buffer, count } of fresh) {
      rows.push(...rowsIn(buffer, count));
      place.handle({ type: 'recycle', run, buffer: Float64Array.from(buffer) });
    }
  }
}
