import type { CellFault } from './numbers.ts';

/** Files up to this size are read, with as many rows. */
export const MOST_BYTES = 100 * 1024 * 1024;
export const MOST_ROWS = 5_000_000;

/** Why a row is left out. */
export type RowFault =
  | CellFault
  /** The row ends before the column. */
  | 'short'
  /** The row has more cells than the table has columns: nobody knows which of them is which. */
  | 'long'
  /** Its logarithm was asked for, and it is not above 0. */
  | 'notPositive';

export interface BadRow {
  /** Of the file, from 1: where the row begins. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly reason: RowFault;
  /** As it is written, at most 100 signs of it. */
  readonly cell: string;
}

/** What kind of file it is instead of a table in text. */
export type OtherFile = 'workbook' | 'archive' | 'pdf' | 'picture' | 'page' | 'utf32' | 'binary';

/** Why a file gives no table at all. */
export type TableFault =
  | { readonly is: 'empty' }
  | { readonly is: 'other'; readonly file: OtherFile }
  | { readonly is: 'tooBig'; readonly bytes: number }
  | { readonly is: 'tooManyRows' }
  /** It has changed or is gone since it was chosen. */
  | { readonly is: 'unreadable' }
  | { readonly is: 'longLine'; readonly line: number }
  /** From this line on it is no JSON, or no list of pairs or objects. */
  | { readonly is: 'json'; readonly line: number }
  | { readonly is: 'noNumbers' }
  /** Between commas: numbers with decimal commas are cut in two. */
  | { readonly is: 'names'; readonly names: number; readonly width: number }
  | { readonly is: 'oneColumn'; readonly name: string | null; readonly column: number }
  /** No row has a number in both columns. */
  | { readonly is: 'noRows'; readonly rowsBad: number };

/** Ends the reading of a file: it is caught where the reading begins, and is a value from there on. */
export class TableError extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault.is);
    this.fault = fault;
  }
}

const ROW_FAULTS: Readonly<Record<RowFault, string>> = {
  empty: 'empty',
  missing: 'marked as missing',
  text: 'not a number',
  infinite: 'not finite',
  tooLarge: 'beyond ±1e15',
  otherUnit: 'another unit than its column',
  short: 'the row ends before this column',
  long: 'more cells than the table has columns',
  notPositive: 'not above 0, so it has no logarithm',
};

export function rowFaultText(reason: RowFault): string {
  return ROW_FAULTS[reason];
}

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  workbook: 'is a workbook, not text: save the sheet as CSV and read that',
  archive: 'is a compressed archive, not text: unpack it and read the table in it',
  pdf: 'is a PDF, not text: copy the table out of it',
  picture: 'is a picture, not text',
  page: 'is a web page, not a table in text: copy the table out of it, or save it as CSV',
  utf32: 'is UTF-32; save it as UTF-8',
  binary: 'is not text: it has zero bytes in it',
};

const MIB = 1024 * 1024;

/** The fault in English, to stand after the file's name. */
export function tableFaultText(fault: TableFault): string {
  switch (fault.is) {
    case 'empty':
      return 'must have at least one row of numbers, but is empty';
    case 'other':
      return OTHER_FILES[fault.file];
    case 'tooBig':
      return `must be at most ${MOST_BYTES / MIB} MiB, got ${Math.ceil(fault.bytes / MIB)} MiB`;
    case 'tooManyRows':
      return `must have at most ${MOST_ROWS} rows, and has more`;
    case 'unreadable':
      return "can't be read: it has changed or is gone since it was chosen";
    case 'longLine':
      return `line ${fault.line} is longer than any row of a table`;
    case 'json':
      return `must be a JSON list of pairs or of objects, and is none at line ${fault.line}`;
    case 'noNumbers':
      return 'must have two columns of numbers, and has none';
    case 'names':
      return `must have as many names as cells, and has ${fault.names} names over rows of ${fault.width}: numbers with a comma in them need quotes, or another sign between cells`;
    case 'oneColumn':
      return `must have two columns of numbers, and has only column ${fault.column}`;
    case 'noRows':
      return `must have a row with a number in both columns, and all ${fault.rowsBad} lack one`;
  }
}
