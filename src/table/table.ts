import { createDecoder } from './decode.ts';
import { createEncodingCounter } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { declaredDelimiter, rowsOf, splittingOf, widthOf } from './delimiter.ts';
import type { Row } from './delimiter.ts';
import { MOST_BYTES, TableError } from './fault.ts';
import type { OtherFile, TableFault } from './fault.ts';
import { areObjects, createJsonReader, looksLikeJson } from './json.ts';
import { layoutOf } from './layout.ts';
import { namedBy } from './names.ts';
import type { Named } from './names.ts';
import type { Decimal } from './numbers.ts';
import { createTextReader } from './split.ts';
import type { RowReader, RowSink, Splitting } from './split.ts';
import { createSurvey, decimalOf, isIndex, isNumeric, markOf, thousandsOf } from './survey.ts';
import type { Survey } from './survey.ts';

/** The bytes of a file, which may be asked for as often as is needed. */
export interface Source {
  readonly size: number;
  /** Those from (included) to (excluded). */
  readonly bytes: (from: number, to: number) => Promise<Uint8Array>;
}

export interface Column {
  /** Without its unit; null where the file has no names. */
  readonly name: string | null;
  readonly unit: string | null;
  readonly numeric: boolean;
  /** What its cells carry beside the digits: %, a sign of money, a unit; empty without. */
  readonly mark: string;
}

/** What a file has turned out to be: all that it takes to read columns of it. */
export interface Table {
  readonly encoding: Encoding;
  /** null for JSON; otherwise how lines become cells. */
  readonly splitting: Splitting | null;
  readonly decimal: Decimal;
  readonly thousands: string | null;
  readonly header: readonly string[] | null;
  readonly columns: readonly Column[];
  /** Rows that are none of the data, from 0, the second not included: names, and words before them. */
  readonly skipped: readonly [from: number, to: number];
  /** The columns to begin with, from 0: the first two of numbers, not one that counts the rows. */
  readonly x: number;
  readonly y: number;
  /** Rows of data, good or bad, with the lines after the table among them. */
  readonly rows: number;
  /** The first ten as they were read. */
  readonly firstRows: readonly (readonly string[])[];
  /** At most 512, evenly spread over all. */
  readonly spread: readonly (readonly string[])[];
  /** Each row is an object: a field that it lacks is empty. */
  readonly isOfFields: boolean;
}

export type Surveyed =
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'fault'; readonly fault: TableFault };

/** Bytes read at a time: some milliseconds of work. */
const CHUNK = 1 << 18;

/** What has been read of all that is to be read, from 0 to 1. */
export type Progress = (share: number) => void;

async function* chunksOf(source: Source, told: Progress): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < source.size; from += CHUNK) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    yield await source.bytes(from, Math.min(source.size, from + CHUNK));
    told(Math.min(1, (from + CHUNK) / source.size));
  }
}

const BEGINNINGS: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['utf32', [0xff, 0xfe, 0, 0]],
  ['utf32', [0, 0, 0xfe, 0xff]],
];

function otherFile(head: Uint8Array): OtherFile | null {
  const begins = (signs: readonly number[]) => signs.every((sign, i) => head[i] === sign);
  if (begins([0x50, 0x4b, 3, 4])) {
    const names = new TextDecoder('windows-1252').decode(head.subarray(0, 4096));
    return /\[Content_Types\]|xl\/|mimetype/.test(names) ? 'workbook' : 'archive';
  }
  return BEGINNINGS.find(([, signs]) => begins(signs))?.[0] ?? null;
}

async function encodingOf(source: Source, told: Progress): Promise<Encoding> {
  const head = await source.bytes(0, Math.min(source.size, CHUNK));
  const other = otherFile(head);
  if (other !== null) throw new TableError({ is: 'other', file: other });
  const counter = createEncodingCounter(head);
  for await (const bytes of chunksOf(source, told)) counter.take(bytes);
  return counter.verdict();
}

/** The first lines of a file, whole ones unless it has but one. */
async function sampleOf(source: Source, encoding: Encoding): Promise<string> {
  const bytes = await source.bytes(0, Math.min(source.size, CHUNK));
  const decoder = createDecoder(encoding);
  const text = decoder.decode(bytes);
  if (bytes.length === source.size) return text + decoder.end();
  const cut = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return cut < 0 ? text : text.slice(0, cut);
}

function checkSample(sample: string, isUtf16: boolean) {
  if (sample.trim() === '') throw new TableError({ is: 'empty' });
  if (!isUtf16 && sample.includes('\0')) throw new TableError({ is: 'other', file: 'binary' });
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(sample)) {
    throw new TableError({ is: 'other', file: 'page' });
  }
}

/** What the beginning of a file tells of all of it. */
interface Form extends Pick<Table, 'splitting' | 'skipped' | 'header' | 'isOfFields'> {
  readonly width: number;
  readonly named: readonly Named[] | null;
}

function textForm(sample: string): Form {
  const { splitting, width } = splittingOf(sample);
  const rows = rowsOf(sample, splitting);
  const lines = sample.split(/\r\n?|\n/);
  const isDeclared = declaredDelimiter(sample) !== null;
  const body = isDeclared ? rows.filter(({ line }) => line > 1) : rows;
  const layout = layoutOf(body, width, (line) => lines[line - 1] ?? '', splitting);
  const before = rows.filter(({ line }) => line < layout.from).length;
  return { splitting, ...layout, skipped: [0, before], isOfFields: false };
}

/**
 * Lists may have their names in one of them before the numbers; objects have them in each. Nothing
 * else is skipped: in JSON there are no words around a table.
 */
function jsonForm(sample: string): Form {
  const isOfFields = areObjects(sample);
  const none = { splitting: null, skipped: [0, 0], header: null, named: null, isOfFields } as const;
  if (isOfFields) return { ...none, width: Infinity };
  const rows: Row[] = [];
  // Elements may all stand on one line: they are counted in the place of lines.
  const reader = createJsonReader((cells) => rows.push({ cells, line: rows.length + 1 }), false);
  reader.push(sample);
  const width = Math.max(1, widthOf(rows));
  const layout = layoutOf(rows, width, () => '', null);
  if (layout.names === null) return { ...none, width };
  const [first, last] = layout.names;
  return { ...none, ...layout, skipped: [first - 1, last] };
}

type Reading = Pick<Table, 'encoding' | 'splitting' | 'skipped' | 'isOfFields'>;

/** Reads the rows of data of a file. @returns the names of fields, null without */
export async function readRows(
  source: Source,
  { encoding, splitting, skipped: [from, to], isOfFields }: Reading,
  sink: RowSink,
  told: Progress,
): Promise<readonly string[] | null> {
  const state = { row: 0 };
  const row: RowSink = (cells, line) => {
    if (state.row < from || state.row >= to) sink(cells, line);
    state.row += 1;
  };
  const json = splitting === null ? createJsonReader(row, isOfFields) : null;
  const reader: RowReader = json ?? createTextReader(splitting as Splitting, row);
  const decoder = createDecoder(encoding);
  for await (const bytes of chunksOf(source, told)) reader.push(decoder.decode(bytes));
  reader.push(decoder.end());
  reader.end();
  return json?.names() ?? null;
}

function columnsOf(form: Form, names: readonly string[] | null, counted: Survey, decimal: Decimal) {
  const width = names?.length ?? form.width;
  const named = names?.map(namedBy) ?? form.named;
  return Array.from({ length: width }, (_, c): Column => {
    const tally = counted.columns[c];
    const mark = tally === undefined ? '' : markOf(tally);
    const { name, unit } = named?.[c] ?? { name: null, unit: null };
    const numeric = tally !== undefined && isNumeric(tally, decimal);
    return { name, unit: unit ?? (numeric && mark !== '' ? mark : null), numeric, mark };
  });
}

/** The first two columns of numbers, without one that counts the rows where there are others. */
function firstChoice(
  columns: readonly Column[],
  counted: Survey,
  isJson: boolean,
): readonly [number, number] {
  const numeric = [...columns.keys()].filter((c) => columns[c].numeric);
  const [first] = numeric;
  if (numeric.length === 0) {
    throw new TableError(isJson ? { is: 'json', line: 1 } : { is: 'noNumbers' });
  }
  if (numeric.length === 1) {
    throw new TableError({ is: 'oneColumn', name: columns[first].name, column: first });
  }
  const isCount = numeric.length > 2 && isIndex(counted.columns[first]);
  const [x, y] = isCount ? numeric.slice(1) : numeric;
  return [x, y];
}

async function tableOf(source: Source, told: Progress): Promise<Table> {
  if (source.size === 0) throw new TableError({ is: 'empty' });
  if (source.size > MOST_BYTES) throw new TableError({ is: 'tooBig', bytes: source.size });
  // Most of the time goes into the rows.
  const encoding = await encodingOf(source, (share) => told(share / 10));
  const sample = await sampleOf(source, encoding);
  checkSample(sample, encoding.startsWith('utf-16'));
  const form = looksLikeJson(sample) ? jsonForm(sample) : textForm(sample);
  const { splitting, skipped, isOfFields } = form;
  const isJson = splitting === null;
  const counting = createSurvey(splitting);
  const given: Reading = { encoding, splitting, skipped, isOfFields };
  const names = await readRows(source, given, counting.row, (share) => told((1 + 9 * share) / 10));
  const counted = counting.end();
  const decimal = isJson ? '.' : decimalOf(counted, splitting.delimiter);
  const columns = columnsOf(form, names, counted, decimal);
  const [x, y] = firstChoice(columns, counted, isJson);
  const numeric = counted.columns.filter((_, c) => columns[c]?.numeric ?? false);
  return {
    ...given,
    decimal,
    thousands: thousandsOf(numeric, decimal),
    header: names ?? form.header,
    columns,
    x,
    y,
    rows: counted.rows,
    firstRows: counted.firstRows,
    spread: counted.spread,
  };
}

/**
 * Goes through a file once and says what table it is: nothing of it is kept but counts. What cannot
 * be read as a table is a fault, not an error.
 * @throws what the source throws where its bytes cannot be had
 */
export async function tableIn(source: Source, told: Progress = () => undefined): Promise<Surveyed> {
  try {
    return { is: 'table', table: await tableOf(source, told) };
  } catch (error) {
    if (error instanceof TableError) return { is: 'fault', fault: error.fault };
    throw error;
  }
}
