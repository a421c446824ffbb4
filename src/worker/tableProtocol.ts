import type { TableFault } from '../table/fault.ts';
import type { Choice, ReadPoints } from '../table/read.ts';
import type { Table } from '../table/table.ts';

/** What is asked for takes the place of what was asked before. A pasted text is a Blob of it. */
export type ToTableWorker =
  | { readonly type: 'survey'; readonly run: number; readonly file: Blob }
  | {
      readonly type: 'read';
      readonly run: number;
      readonly file: Blob;
      readonly table: Table;
      readonly choice: Choice;
    }
  /** Nothing is wanted any more. */
  | { readonly type: 'stop'; readonly run: number };

export type FromTableWorker =
  /** A sign of life. */
  | { readonly type: 'beat'; readonly run: number }
  /** How much of the file has been gone through, from 0 to 1. */
  | { readonly type: 'progress'; readonly run: number; readonly share: number }
  | { readonly type: 'table'; readonly run: number; readonly table: Table }
  | { readonly type: 'fault'; readonly run: number; readonly fault: TableFault }
  | { readonly type: 'read'; readonly run: number; readonly read: ReadPoints }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
