import type { WorkFailure } from '../engine/failure.ts';
import type { TableFault } from '../table/fault.ts';
import type { Choice, ReadPoints } from '../table/read.ts';
import type { Table } from '../table/table.ts';
import { createWorkerLink } from './link.ts';
import type { WorkerLike } from './link.ts';
import type { FromTableWorker, ToTableWorker } from './tableProtocol.ts';

interface Heard {
  /** How much of the file has been gone through, from 0 to 1. */
  readonly progress: (share: number) => void;
  /** The file is no table, or is gone. */
  readonly fault: (fault: TableFault) => void;
  /** The worker has died; it may be asked again. */
  readonly failed: (failure: WorkFailure) => void;
}

/**
 * The page's side of reading a table. One thing at a time: what is asked for takes the place of what
 * was asked before, of which nothing more is heard.
 *
 * First `survey(file)`: after some `progress` it says `table` — its encoding, its columns with names
 * and units and which hold numbers, the two to begin with, its first rows, and rows spread over the
 * whole file, from which `sampleOf` draws any pair. Then, for each pair that the person looks at,
 * `read(file, table, choice)`: it says `read` — the points of the good rows, how many are bad, and the
 * first ten of these. Nothing is left out unless the person takes the points.
 */
export interface TableClient {
  readonly survey: (file: Blob, heard: Heard & { readonly table: (table: Table) => void }) => void;
  readonly read: (
    file: Blob,
    table: Table,
    choice: Choice,
    heard: Heard & { readonly read: (read: ReadPoints) => void },
  ) => void;
  readonly cancel: () => void;
  readonly dispose: () => void;
}

type Wanted = Heard & {
  readonly table?: (table: Table) => void;
  readonly read?: (read: ReadPoints) => void;
};

export function createTableClient(makeWorker: () => WorkerLike): TableClient {
  const state = { run: 0, wanted: null as Wanted | null };

  function settled(): Wanted | null {
    const { wanted } = state;
    state.wanted = null;
    return wanted;
  }

  function receive(message: FromTableWorker) {
    if (message.run !== state.run) return;
    switch (message.type) {
      case 'progress':
        return state.wanted?.progress(message.share);
      case 'table':
        return settled()?.table?.(message.table);
      case 'read':
        return settled()?.read?.(message.read);
      case 'fault':
        return settled()?.fault(message.fault);
      case 'failed':
        console.error('the reading of a table has failed:', message.message);
        return settled()?.failed('bug');
      case 'beat':
        return undefined;
    }
  }

  const link = createWorkerLink<ToTableWorker, FromTableWorker>(
    makeWorker,
    receive,
    (failure) => settled()?.failed(failure),
    () => state.wanted !== null,
  );

  function cancel() {
    state.run += 1;
    if (settled() !== null) link.post({ type: 'stop', run: state.run }, []);
  }

  return {
    survey: (file, heard) => {
      state.run += 1;
      state.wanted = heard;
      link.post({ type: 'survey', run: state.run, file }, []);
    },
    read: (file, table, choice, heard) => {
      state.run += 1;
      state.wanted = heard;
      link.post({ type: 'read', run: state.run, file, table, choice }, []);
    },
    cancel,
    dispose: () => {
      state.run += 1;
      state.wanted = null;
      link.dispose();
    },
  };
}
