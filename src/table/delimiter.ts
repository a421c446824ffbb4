import { SHAPE, written } from './numbers.ts';
import { createTextReader } from './split.ts';
import type { Splitting } from './split.ts';

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** In the order in which they are believed where several would do. */
const DELIMITERS = ['\t', ';', '|', ',', ' '] as const;

/** Rows of the sample that are looked at: more say no more. */
const MOST_JUDGED = 1000;

/** `sep=;` in the first line, as spreadsheets write it. */
const DECLARED = /^\s*"?sep=(.)"?[,;\t]*[ \r]*(?:\n|\r|$)/i;

export function declaredDelimiter(text: string): string | null {
  return DECLARED.exec(text)?.[1] ?? null;
}

export function rowsOf(text: string, splitting: Splitting): readonly Row[] {
  const rows: Row[] = [];
  const reader = createTextReader(splitting, (cells, line) => rows.push({ cells, line }));
  reader.push(text);
  reader.end();
  return rows;
}

export function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function isNumber(cell: string): boolean {
  return written(cell).shape >= SHAPE.short;
}

/** Numbers side by side that another sign keeps apart: this delimiter has not split them. */
const UNSPLIT = /^\s*[+-]?[\d.,]+(?:(?:\s+|\s*[;|]\s*)[+-]?[\d.,]+)+\s*$/;
const OTHER_SIGNS = /\d\s*[;|\t]|[;|\t]\s*[+-]?\d/;
/** Longer cells are text, whatever is in them. */
const LONGEST_JUDGED = 200;
/** Between spaces stand no cells that begin or end with another delimiter. */
const LEFT_OVER = /^[,;|]|[,;|]$/;

function isUnsplit(cell: string, delimiter: string): boolean {
  if (isNumber(cell) || cell.length > LONGEST_JUDGED) return false;
  if (UNSPLIT.test(cell) || OTHER_SIGNS.test(cell)) return true;
  return delimiter === ' ' && LEFT_OVER.test(cell);
}

interface Judged {
  readonly splitting: Splitting;
  /** Cells of a row, by most of the rows with numbers. */
  readonly width: number;
  /** The share of rows that are so wide and have two numbers; of those with one, a hundredth. */
  readonly share: number;
  /** The share of all rows that are so wide. */
  readonly alike: number;
}

/** The number that comes most often; of several the largest. */
function mostOften(counts: ReadonlyMap<number, number>): number {
  let [best, most] = [0, 0];
  for (const [value, count] of counts) {
    if (count > most || (count === most && value > best)) [best, most] = [value, count];
  }
  return best;
}

interface Seen {
  readonly width: number;
  readonly numbers: number;
}

/** The cells of a row, by most of the rows with numbers: one with two tells more than many with one. */
function usualWidth(rows: readonly Seen[]): number {
  const widths = new Map<number, number>();
  for (const { width, numbers } of rows) {
    if (numbers > 0) widths.set(width, (widths.get(width) ?? 0) + (numbers > 1 ? 100 : 1));
  }
  return mostOften(widths);
}

/** How many cells most of the rows with numbers have; 0 where no row has a number. */
export function widthOf(rows: readonly Row[]): number {
  return usualWidth(
    rows.map(({ cells }) => ({ width: cells.length, numbers: cells.filter(isNumber).length })),
  );
}

function judged(text: string, splitting: Splitting): Judged {
  const { delimiter } = splitting;
  const rows = rowsOf(text, splitting)
    .filter(({ cells }) => !isBlank(cells))
    .slice(0, MOST_JUDGED);
  const seen = rows.map(({ cells }) => {
    const numbers = cells.filter(isNumber).length;
    const isFine = numbers > 0 && !cells.some((cell) => isUnsplit(cell, delimiter));
    return { width: cells.length, numbers, isFine };
  });
  const width = usualWidth(seen.filter(({ isFine }) => isFine));
  const fitting = seen.filter((row) => row.isFine && row.width === width);
  const pairs = fitting.filter(({ numbers }) => numbers > 1).length;
  const share = (pairs + (fitting.length - pairs) / 100) / Math.max(1, rows.length);
  const alike = seen.filter((row) => row.width === width).length / Math.max(1, rows.length);
  return { splitting, width, share: width < 2 ? share / 1e4 : share, alike };
}

function isBetter(one: Judged, other: Judged): boolean {
  return one.share > other.share || (one.share === other.share && one.alike > other.alike);
}

/** Whether each row that is so wide has nothing before its first delimiter and behind its last. */
function hasFrame(text: string, { splitting, width }: Judged): boolean {
  if (width < 4 || splitting.delimiter === ' ') return false;
  const rows = rowsOf(text, splitting).filter(({ cells }) => cells.length === width);
  return rows.every(({ cells }) => cells[0].trim() === '' && cells[width - 1].trim() === '');
}

/** A line that is one cell in quotes. */
const WRAPPED = /^\s*"[^"]*(?:""[^"]*)*"\s*$/;

function isWrapped(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => WRAPPED.test(line));
}

function bestOf(text: string, tried: readonly string[], isInQuotes: boolean): Judged {
  const all = tried.map((delimiter) =>
    judged(text, { delimiter, isFramed: false, isWrapped: isInQuotes }),
  );
  return all.reduce((so, next) => (isBetter(next, so) ? next : so));
}

/**
 * How the text is to be split: as it says itself, or by the delimiter that makes the most rows alike
 * in width, with numbers in them.
 * @param sample the beginning of the text, whole lines
 */
export function splittingOf(sample: string): {
  readonly splitting: Splitting;
  readonly width: number;
} {
  const declared = declaredDelimiter(sample);
  const body = declared === null ? sample : sample.replace(/^[^\r\n]*/, '');
  const tried = declared === null ? DELIMITERS : [declared];
  const plain = bestOf(body, tried, false);
  const best = plain.width < 2 && isWrapped(body) ? bestOf(body, tried, true) : plain;
  if (!hasFrame(body, best)) return best;
  return { splitting: { ...best.splitting, isFramed: true }, width: best.width - 2 };
}
