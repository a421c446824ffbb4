import { createDecoder } from './decode.ts';
import { createEncodingCounter } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { declaredDelimiter, rowsOf, splittingOf } from './delimiter.ts';
import type { Row } from './delimiter.ts';
import { MOST_BYTES, TableError } from './fault.ts';
import type { OtherFile, TableFault } from './fault.ts';
import { createJsonReader, looksLikeJson } from './json.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { namedBy } from './names.ts';
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
  /** The first line of data, from 1. */
  readonly from: number;
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

interface Form extends Layout {
  readonly splitting: Splitting | null;
}

function textForm(sample: string): Form {
  const { splitting, width } = splittingOf(sample);
  const rows = rowsOf(sample, splitting);
  const lines = sample.split(/\r\n?|\n/);
  const isDeclared = declaredDelimiter(sample) !== null;
  const body = isDeclared ? rows.filter(({ line }) => line > 1) : rows;
  return {
    splitting,
    ...layoutOf(body, width, (line) => lines[line - 1] ?? '', splitting.delimiter === ','),
  };
}

/** Lists may have their names in the first of them; objects have them in each. */
function jsonForm(sample: string): Form {
  const rows: Row[] = [];
  const reader = createJsonReader((cells, line) => rows.push({ cells, line }));
  reader.push(sample);
  if (reader.names() !== null) {
    return { splitting: null, width: Infinity, from: 1, header: null, named: null };
  }
  const [first, second] = rows;
  const isNamed = first !== undefined && second !== undefined && first.cells.length > 1;
  const layout = isNamed ? layoutOf(rows.slice(0, 50), second.cells.length, () => '', false) : null;
  const named = layout?.header === null || first?.line === second?.line ? null : layout;
  return {
    splitting: null,
    ...(named ?? { width: second?.cells.length ?? 2, from: 1, header: null, named: null }),
  };
}

/** Reads the rows of a file. @param names is told the names of fields in the end, null without */
export async function readRows(
  source: Source,
  { encoding, splitting }: Pick<Table, 'encoding' | 'splitting'>,
  sink: RowSink,
  told: Progress,
): Promise<readonly string[] | null> {
  const json = splitting === null ? createJsonReader(sink) : null;
  const reader: RowReader = json ?? createTextReader(splitting as Splitting, sink);
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
  const counting = createSurvey(form.from);
  const given = { encoding, splitting: form.splitting };
  const names = await readRows(source, given, counting.row, (share) => told((1 + 9 * share) / 10));
  const counted = counting.end();
  const isJson = form.splitting === null;
  const decimal = isJson ? '.' : decimalOf(counted, form.splitting?.delimiter ?? null);
  const columns = columnsOf(form, names, counted, decimal);
  const [x, y] = firstChoice(columns, counted, isJson);
  const numeric = counted.columns.filter((_, c) => columns[c]?.numeric ?? false);
  return {
    ...given,
    decimal,
    thousands: thousandsOf(numeric, decimal),
    header: names ?? form.header,
    columns,
    from: form.from,
    x,
    y,
    rows: counted.rows,
    firstRows: counted.firstRows,
    spread: counted.spread,
    isOfFields: names !== null,
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
