import Papa from 'papaparse';
import { TableError } from './fault.ts';

/** A row of the file: its cells as they stand, out of their quotes, and its line, from 1. */
export type RowSink = (cells: readonly string[], line: number) => void;

/** Takes the text of a file piece by piece and gives its rows. */
export interface RowReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

export interface Splitting {
  /** One sign; a space stands for any run of spaces and tabs. */
  readonly delimiter: string;
  /** Each line begins and ends with the delimiter, as tables in Markdown do. */
  readonly isFramed: boolean;
  /** Each line is in quotes as a whole. */
  readonly isWrapped: boolean;
}

/** No line of a table is longer. */
const LONGEST_LINE = 4_000_000;
/** So many lines may one cell in quotes have: one that goes on was never closed. */
const MOST_LINES = 50;
const LONGEST_RECORD = 100_000;

type Quotes = 'closed' | 'open' | 'broken';

/** How the quotes of a record stand: a cell is in quotes where it begins with one. */
function quotesOf(record: string, delimiter: string): Quotes {
  let isStart = true;
  let i = 0;
  while (i < record.length) {
    const sign = record[i];
    if (isStart && sign === '"') {
      i = record.indexOf('"', i + 1);
      while (i >= 0 && record[i + 1] === '"') i = record.indexOf('"', i + 2);
      if (i < 0) return 'open';
      i += 1;
      if (delimiter !== ' ') i += /^ */.exec(record.slice(i))?.[0].length ?? 0;
      if (i < record.length && record[i] !== delimiter) return 'broken';
    } else {
      isStart = sign === delimiter || (isStart && (sign === ' ' || sign === '\t'));
      i += 1;
    }
  }
  return 'closed';
}

/** Runs of spaces as one, none at the ends of lines. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t]+/g, ' ').replaceAll(/^ | $/gm, '');
}

function unwrapped(text: string): string {
  return text.replaceAll(/^[ \t]*"(.*)"[ \t]*$/gm, (_line, inner: string) =>
    inner.replaceAll('""', '"'),
  );
}

/** A sign as a pattern that is just that sign. */
function literal(sign: string): string {
  return sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function unframed(text: string, delimiter: string): string {
  const sign = literal(delimiter);
  return text.replaceAll(new RegExp(`^[ \t]*${sign}|${sign}[ \t]*$`, 'gm'), '');
}

/** Splits whole lines into rows; quotes hold delimiters and new lines together. */
function createRowSplitter({ delimiter, isFramed, isWrapped }: Splitting, sink: RowSink) {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  const spaced = new RegExp(`(^|${literal(delimiter)})[ \t]+"`, 'g');
  const state = { line: 1, open: [] as string[] };

  const parsed = (text: string) => parser.parse(text, 0, false) as Papa.ParseResult<string[]>;

  function emit(cells: readonly string[], lines: number) {
    sink(cells, state.line);
    state.line += lines;
  }

  /** A record with quotes in it; where they make no sense they are signs like others. */
  function emitRecord(record: string, lines: number) {
    const { data, errors } = parsed(delimiter === ' ' ? record : record.replaceAll(spaced, '$1"'));
    const isOne = errors.length === 0 && data.length === 1;
    emit(isOne ? data[0] : record.split(delimiter), lines);
  }

  function takeLine(line: string) {
    if (state.open.length === 0 && !line.includes('"')) {
      emit(line.split(delimiter), 1);
      return;
    }
    state.open.push(line);
    const record = state.open.join('\n');
    const quotes = quotesOf(record, delimiter);
    const { length } = state.open;
    if (quotes === 'open' && length < MOST_LINES && record.length < LONGEST_RECORD) return;
    if (quotes === 'closed') {
      state.open = [];
      emitRecord(record, length);
    } else giveUp();
  }

  /** The first line was not the start of a longer cell: it stands alone, and the others begin anew. */
  function giveUp() {
    const [first, ...others] = state.open;
    state.open = [];
    emit(first.split(delimiter), 1);
    for (const line of others) takeLine(line);
  }

  return {
    /** @param text whole lines, the new line after the last not included */
    lines: (text: string) => {
      let plain = isWrapped ? unwrapped(text) : text;
      if (isFramed) plain = unframed(plain, delimiter);
      if (delimiter === ' ') plain = collapsed(plain);
      if (state.open.length > 0 || plain.includes('"')) {
        for (const line of plain.split('\n')) takeLine(line);
      } else if (plain === '') emit([''], 1);
      else for (const cells of parsed(plain).data) emit(cells, 1);
    },
    end: () => {
      while (state.open.length > 0) giveUp();
    },
    lineNow: () => state.line,
  };
}

function withOneNewLine(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** Gives the rows of a text whose lines end in CR, LF or both. */
export function createTextReader(splitting: Splitting, sink: RowSink): RowReader {
  const splitter = createRowSplitter(splitting, sink);
  const waiting = { pieces: [] as string[], length: 0 };

  function hold(piece: string) {
    if (piece === '') return;
    waiting.pieces.push(piece);
    waiting.length += piece.length;
    if (waiting.length > LONGEST_LINE) {
      throw new TableError({ is: 'longLine', line: splitter.lineNow() });
    }
  }

  function taken(): string {
    const text = waiting.pieces.join('');
    waiting.pieces = [];
    waiting.length = 0;
    return text;
  }

  return {
    push: (text) => {
      if (!/[\r\n]/.test(text) && waiting.pieces.at(-1)?.endsWith('\r') !== true) {
        hold(text);
        return;
      }
      const whole = taken() + text;
      // A CR at the end may be half of a new line.
      const cut = whole.endsWith('\r') ? whole.length - 1 : whole.length;
      const normal = withOneNewLine(whole.slice(0, cut));
      const last = normal.lastIndexOf('\n');
      if (last >= 0) splitter.lines(normal.slice(0, last));
      hold(normal.slice(last + 1));
      hold(whole.slice(cut));
    },
    end: () => {
      const rest = withOneNewLine(taken()).replace(/\n$/, '');
      if (rest !== '') splitter.lines(rest);
      splitter.end();
    },
  };
}
