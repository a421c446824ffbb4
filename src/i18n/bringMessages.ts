import type { OtherFile, RowFault, TableFault } from '../table/fault.ts';
import type { Table } from '../table/table.ts';

type FaultWith<Is extends TableFault['is']> = Extract<TableFault, { readonly is: Is }>;

/** Of each fault of a table its sentence, which stands under the name of the file. */
export type TableFaultMessages = {
  readonly [Is in Exclude<TableFault['is'], 'other'>]: (fault: FaultWith<Is>) => string;
};

/** What is said in the dialog of the person's own data. */
export interface BringMessages {
  readonly title: string;
  readonly chooseFile: string;
  readonly ways: string;
  readonly pasteHere: string;
  readonly readPasted: string;
  /** Where it stays. */
  readonly isPrivate: string;
  /** In the place of a file's name. */
  readonly pasted: string;
  readonly reading: string;
  readonly cancel: string;
  readonly another: string;
  readonly failed: string;
  readonly faults: TableFaultMessages;
  readonly otherFiles: Readonly<Record<OtherFile, string>>;
  readonly howRead: (read: {
    readonly encoding: Table['encoding'];
    /** null for JSON. */
    readonly delimiter: string | null;
    readonly decimal: Table['decimal'];
    readonly thousands: string | null;
  }) => string;
  /** A column without a name, from 1. */
  readonly column: (number: string) => string;
  readonly columns: string;
  readonly axis: (axis: 'x' | 'y') => string;
  readonly logarithm: (axis: 'x' | 'y') => string;
  readonly swap: string;
  readonly pair: (x: string, y: string, r: string) => string;
  /** What the pictures and r are of, where the rows are many. */
  readonly ofSample: (rows: string) => string;
  readonly samePair: string;
  readonly firstRows: string;
  /** So many points, and so many rows that give none. */
  readonly counts: (read: string, bad: string) => string;
  readonly badRow: (row: {
    readonly line: string;
    readonly column: string;
    readonly reason: RowFault;
    readonly cell: string;
  }) => string;
  readonly moreBad: (count: number) => string;
  readonly leaveOut: (count: number) => string;
  readonly use: string;
  /** Of the data that this browser keeps. */
  readonly kept: {
    readonly title: string;
    /** Before the name that the data of the page get. */
    readonly nameOf: string;
    readonly keep: string;
    readonly newName: (name: string) => string;
    readonly about: (points: string, size: string, isAuto: boolean) => string;
    readonly open: string;
    readonly rename: string;
    /** Gives them to the person as a file. */
    readonly csv: string;
    readonly remove: string;
    /** How much all of them take. */
    readonly room: (size: string) => string;
    readonly isKept: (name: string) => string;
    readonly isRemoved: (name: string) => string;
    readonly taken: (name: string) => string;
    readonly badName: (most: number) => string;
    readonly gone: (name: string) => string;
    readonly full: string;
    readonly forbidden: string;
  };
}
