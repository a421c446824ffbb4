import { useEffect, useRef, useState } from 'react';
import { tell } from '../../store/intents/notices.ts';
import type { TableFault } from '../../table/fault.ts';
import type { Choice, ReadPoints } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';
import { createHiring } from '../../worker/hiring.ts';
import { createTableClient } from '../../worker/tableClient.ts';
import type { TableClient } from '../../worker/tableClient.ts';
import type { ToTableWorker } from '../../worker/tableProtocol.ts';

const makeWorker = createHiring(
  () => new Worker(new URL('../../worker/table.worker.ts', import.meta.url), { type: 'module' }),
  () => tell('noWorkers'),
  async () => {
    const { createTableHandler } = await import('../../worker/tableHandler.ts');
    return (post) => {
      const handle = createTableHandler({ post, nowMs: () => performance.now() });
      return (message: ToTableWorker) => void handle(message);
    };
  },
);

/** How far the reading of a file has come; `share` is from 0 to 1. */
export type Reading =
  | { readonly is: 'surveying'; readonly share: number }
  | { readonly is: 'fault'; readonly fault: TableFault }
  | { readonly is: 'failed' }
  | {
      readonly is: 'table';
      readonly table: Table;
      readonly choice: Choice;
      /** null while the columns are being read. */
      readonly read: ReadPoints | null;
      readonly share: number;
    };

/** Reads a file in a worker: first what table it is, then the columns that are chosen. */
export function useReading(content: Blob) {
  const [reading, setReading] = useState<Reading>({ is: 'surveying', share: 0 });
  const client = useRef<TableClient | null>(null);

  function readColumns(reader: TableClient, table: Table, choice: Choice) {
    const at = { is: 'table', table, choice } as const;
    setReading({ ...at, read: null, share: 0 });
    reader.read(content, table, choice, {
      progress: (share) => setReading({ ...at, read: null, share }),
      read: (read) => setReading({ ...at, read, share: 1 }),
      fault: (fault) => setReading({ is: 'fault', fault }),
      failed: () => setReading({ is: 'failed' }),
    });
  }

  const begin = useRef(readColumns);
  useEffect(() => {
    const reader = createTableClient(makeWorker);
    client.current = reader;
    reader.survey(content, {
      progress: (share) => setReading({ is: 'surveying', share }),
      table: (table) => begin.current(reader, table, { x: table.x, y: table.y }),
      fault: (fault) => setReading({ is: 'fault', fault }),
      failed: () => setReading({ is: 'failed' }),
    });
    return () => {
      client.current = null;
      reader.dispose();
    };
  }, [content]);

  return {
    reading,
    choose: (choice: Choice) => {
      if (reading.is === 'table' && client.current !== null) {
        readColumns(client.current, reading.table, choice);
      }
    },
  };
}
