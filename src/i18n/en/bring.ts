import type { RowFault } from '../../table/fault.ts';
import type { BringMessages } from '../bringMessages.ts';
import { counted } from './plurals.ts';

const REASONS: Readonly<Record<RowFault, (cell: string) => string>> = {
  empty: () => 'is empty',
  missing: (cell) => `is marked as missing: “${cell}”`,
  text: (cell) => `is not a number: “${cell}”`,
  infinite: (cell) => `is not finite: “${cell}”`,
  tooLarge: (cell) => `is beyond ±1e15: “${cell}”`,
  otherUnit: (cell) => `has another unit than its column: “${cell}”`,
  short: () => 'is not there: the row ends before it',
  long: (cell) => `is one more than the table has columns: “${cell}”`,
  notPositive: (cell) => `is not above 0, so it has no logarithm: “${cell}”`,
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas between cells',
  ';': 'semicolons between cells',
  '\t': 'tabs between cells',
  '|': 'bars between cells',
  ' ': 'spaces between cells',
};

const MIB = 1024 * 1024;

export const bring: BringMessages = {
  title: 'Your data',
  chooseFile: 'Choose a file',
  ways: 'Or drop a file anywhere on the page, or copy cells from a spreadsheet and press Ctrl+V: CSV, text with tabs or spaces, or JSON.',
  pasteHere: 'Cells or text',
  readPasted: 'Read this text',
  isPrivate: 'It is read here, in this browser, and sent nowhere.',
  pasted: 'What was pasted',
  reading: 'Reading',
  cancel: 'Cancel',
  another: 'Other data…',
  failed: 'The reading has stopped because of a fault of this page. Try it again.',
  faults: {
    empty: () => 'It is empty: there must be at least one row of numbers.',
    tooBig: ({ bytes }) =>
      `It has ${Math.ceil(bytes / MIB)} MiB: at most 100 MiB are read. Bring a part of it.`,
    tooManyRows: () =>
      'It has more than 5 million rows, the most that are read. Bring a part of it.',
    unreadable: () => 'It cannot be read: it has changed or is gone since it was chosen.',
    longLine: ({ line }) => `Line ${line} is longer than any row of a table.`,
    json: ({ line }) =>
      `It must be a JSON list of pairs or of objects, and is none at line ${line}.`,
    noNumbers: () => 'It must have two columns of numbers, and has none.',
    names: ({ names, width }) =>
      `It has ${names} names over rows of ${width} cells: numbers with a comma in them need quotes, or another sign between cells.`,
    oneColumn: ({ name, column }) =>
      `It must have two columns of numbers, and has only ${name === null ? `column ${column + 1}` : `“${name}”`}.`,
    noRows: ({ rowsBad }) =>
      `No row has a number in both columns: ${counted(String(rowsBad), 'row')} cannot be used.`,
  },
  otherFiles: {
    workbook:
      'It is a workbook, not text: save the sheet as CSV, or copy its cells and paste them here.',
    archive: 'It is a compressed archive, not text: unpack it and bring the table in it.',
    pdf: 'It is a PDF, not text: copy the table out of it and paste it here.',
    picture: 'It is a picture, not text.',
    page: 'It is a web page, not a table in text: copy the table out of it and paste it here.',
    utf32: 'It is UTF-32: save it as UTF-8.',
    binary: 'It is not text: it has zero bytes in it.',
  },
  howRead: ({ encoding, delimiter, decimal, thousands }) =>
    [
      `Read as ${encoding.toUpperCase()}`,
      delimiter === null ? 'JSON' : (DELIMITERS[delimiter] ?? `“${delimiter}” between cells`),
      decimal === '.' ? 'decimal point' : 'decimal comma',
      ...(thousands === null
        ? []
        : [
            thousands.trim() === ''
              ? 'spaces between thousands'
              : `“${thousands}” between thousands`,
          ]),
    ].join(' · '),
  column: (number) => `Column ${number}`,
  columns: 'Columns',
  axis: (axis) => `Column for ${axis}`,
  logarithm: (axis) => `log₁₀ ${axis}`,
  swap: 'Swap x and y',
  pair: (x, y, r) => `x ${x}, y ${y}: r ${r}`,
  ofSample: (rows) => `Pictures and r are of ${rows} rows spread over all.`,
  samePair: 'x and y are one column: every point lies on the line y = x.',
  firstRows: 'The first rows as read',
  counts: (read, bad) => `${read} rows can be used, ${bad} cannot`,
  badRow: ({ line, column, reason, cell }) => `Line ${line}: ${column} ${REASONS[reason](cell)}`,
  moreBad: (count) => `and ${counted(String(count), 'more row')}`,
  leaveOut: (count) => (count === 1 ? 'Leave this row out' : `Leave these ${count} rows out`),
  use: 'Use these data',
  kept: {
    title: 'Kept in this browser',
    nameOf: 'The data on the page, as',
    keep: 'Keep',
    newName: (name) => `New name of ${name}`,
    about: (points, size, isAuto) =>
      `${points} points · ${size}${isAuto ? ' · kept for a reload' : ''}`,
    open: 'Open',
    rename: 'Rename',
    csv: 'Download CSV',
    remove: 'Delete',
    room: (size) => `Together ${size}, in this browser alone.`,
    isKept: (name) => `“${name}” is kept`,
    isRemoved: (name) => `“${name}” is deleted`,
    taken: (name) => `“${name}” is kept already: choose another name.`,
    badName: (most) => `A name is a line of 1 to ${most} characters.`,
    gone: (name) => `“${name}” is no longer there.`,
    full: 'This browser has no room left for these data: they are here until the page is closed.',
    forbidden: 'This browser keeps nothing for the page: data are here until it is closed.',
  },
};
