import { isBlank } from './delimiter.ts';
import type { Row } from './delimiter.ts';
import { TableError } from './fault.ts';
import { hasUnitsBehind, isRowOfUnits, joinedNames, namedBy, unitIn } from './names.ts';
import type { Named } from './names.ts';
import { SHAPE, written } from './numbers.ts';
import type { Splitting } from './split.ts';
import { isProse, isRule, isUnderline, MOST_WORDS } from './words.ts';

/** Where in a file the table is, and what its columns are called. */
export interface Layout {
  /** Columns of the table. */
  readonly width: number;
  /** The first line of data, from 1. */
  readonly from: number;
  /** As it is written, a cell for each column; null without one. */
  readonly header: readonly string[] | null;
  readonly named: readonly Named[] | null;
  /** The first line of the names and their units, and the last; null without. */
  readonly names: readonly [first: number, last: number] | null;
}

/** Rows of the sample that say what the columns hold. */
const MOST_LOOKED_AT = 2000;

type Content = 'number' | 'nothing' | 'text';

function contentOf(cell: string | undefined): Content {
  const { shape } = written(cell ?? '');
  if (shape === SHAPE.empty || shape === SHAPE.missing) return 'nothing';
  return shape === SHAPE.text ? 'text' : 'number';
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** The columns in which most of what is there are numbers. */
function numberColumns(rows: readonly Row[], width: number): readonly number[] {
  const counts = Array.from({ length: width }, () => ({ number: 0, nothing: 0, text: 0 }));
  for (const { cells } of rows) {
    for (let c = 0; c < width; c++) counts[c][contentOf(cells[c])] += 1;
  }
  return [...counts.keys()].filter(
    (c) => counts[c].number > 0 && counts[c].number >= counts[c].text,
  );
}

function hasNumber({ cells }: Row): boolean {
  return cells.some((cell) => contentOf(cell) === 'number');
}

/** Without the rows before the first number and behind the last. */
function withNumbers(rows: readonly Row[]): readonly Row[] {
  return rows.slice(Math.max(0, rows.findIndex(hasNumber)), rows.findLastIndex(hasNumber) + 1);
}

function tally({ cells }: Row, columns: readonly number[]) {
  const count = { number: 0, nothing: 0, text: 0 };
  for (const c of columns) count[contentOf(cells[c])] += 1;
  return count;
}

function yearOf(cell: string | undefined): number {
  return Number(/^((?:1[5-9]|20)\d\d)(?:년|년도)?$/.exec((cell ?? '').trim())?.[1] ?? NaN);
}

/** Years in the place of names, one after the other, over numbers that are no years. */
function areYears([first, ...others]: readonly Row[], columns: readonly number[]): boolean {
  const years = columns.map((c) => yearOf(first.cells[c]));
  const step = years[1] - years[0];
  return (
    columns.length > 1 &&
    step !== 0 &&
    years.every((year, i) => (i === 0 ? year > 0 : year - years[i - 1] === step)) &&
    others.length > 0 &&
    !others.every(({ cells }) => columns.every((c) => yearOf(cells[c]) > 0))
  );
}

/** Numbers in the place of names, 0, 1, 2 …, behind the empty name of a column that counts the rows. */
function arePlaces([{ cells }, ...others]: readonly Row[]): boolean {
  const places = cells.slice(1);
  return (
    cells[0] === '' &&
    places.length > 1 &&
    places.every((cell, i) => cell === String(i)) &&
    others.length > 0 &&
    others.every((row, i) => row.cells[0] === String(i))
  );
}

/** A row that may have names. */
interface Candidate extends Row {
  /** It was behind a sign for remarks. */
  readonly isRemark: boolean;
}

/** `# x y`: the names behind a sign for remarks. */
function withoutRemark({ cells, line }: Row, width: number): Candidate {
  // The name of a column of numbers of rows.
  if (cells[0].trim() === '#' && cells.length === width) return { cells, line, isRemark: false };
  const bare = [cells[0].replace(/^\s*(?:#|%|\/\/)+\s*/, ''), ...cells.slice(1)];
  const kept = bare[0] === '' && bare.length === width + 1 ? bare.slice(1) : bare;
  return { cells: kept, line, isRemark: bare[0] !== cells[0] };
}

/** Between spaces a name of two words, or a unit in brackets, is more than one cell. */
function fitted<R extends Row>(row: R, width: number, lineText: (line: number) => string): R {
  if (row.cells.length <= width) return row;
  const text = lineText(row.line).trim();
  const wide = text.split(/\t+|\s{2,}/);
  if (wide.length === width) return { ...row, cells: wide };
  const joined: string[] = [];
  for (const cell of row.cells) {
    if (/^[([]/.test(cell) && joined.length > 0) joined.push(`${joined.pop()} ${cell}`);
    else joined.push(cell);
  }
  return joined.length === width ? { ...row, cells: joined } : row;
}

interface Judge {
  readonly width: number;
  readonly columns: readonly number[];
}

/** The name of a column among as many as there are may be a sentence. */
const MOST_WORDS_OF_NAME = 12;

function isHeader(row: Row, { width, columns }: Judge): boolean {
  const { number, text } = tally(row, columns);
  const shifted =
    row.cells.length === width - 1 ? tally({ ...row, cells: ['', ...row.cells] }, columns) : null;
  const isText = text > number || (shifted !== null && shifted.text > shifted.number);
  const filled = row.cells.filter((cell) => cell.trim() !== '').length;
  const isFull = row.cells.length === width && filled === width;
  return (
    isText &&
    filled >= Math.min(2, columns.length) &&
    (isRowOfUnits(row.cells) || !isProse(row.cells, isFull ? MOST_WORDS_OF_NAME : MOST_WORDS))
  );
}

/** A row of names over names: of groups, or the same in another language; no remark. */
function isOverHeader(row: Candidate, judge: Judge): boolean {
  if (row.isRemark) return false;
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const isFull = row.cells.length === judge.width || filled.length === judge.width;
  const areShort = filled.every((cell) => cell.trim().length <= 24 && !/[::]|[!?]$/.test(cell));
  const { number } = tally(row, judge.columns);
  return isFull && areShort && number === 0 && filled.length > 1 && !isProse(row.cells);
}

/** Whether a row has the units of the names above it. */
function areUnits({ cells }: Row, above: Row | undefined, { width, columns }: Judge): boolean {
  if (above === undefined) return false;
  if (isRowOfUnits(cells)) return true;
  const isFull = lastFilled(above.cells) === width && above.cells.every((cell) => !isBlank([cell]));
  return isFull && cells.length === width && !columns.includes(0) && hasUnitsBehind(cells);
}

function headerOf(
  rows: readonly Candidate[],
  judge: Judge,
): Pick<Layout, 'header' | 'named' | 'names'> {
  const bottom = rows[rows.length - 1];
  const above = rows
    .slice(0, -1)
    .filter((row, i, list) => row.line === bottom.line - (list.length - i));
  const units = areUnits(bottom, above.at(-1), judge) ? bottom.cells : null;
  const names = units === null ? bottom : above[above.length - 1];
  const over = units === null ? above.at(-1) : above.at(-2);
  const groups = over !== undefined && isOverHeader(over, judge) ? over : null;
  const own =
    groups === null
      ? names.cells.map((cell) => cell.trim())
      : joinedNames(groups.cells, names.cells);
  const isShifted = own.length === judge.width - 1;
  const header = [...(isShifted ? [''] : []), ...own];
  while (header.length < judge.width) header.push('');
  while (header.length > judge.width && header.at(-1) === '') header.pop();
  const named = header.map((cell, c) => {
    const { name, unit } = namedBy(cell);
    const below = units?.[isShifted ? c - 1 : c];
    return { name, unit: unit ?? (below === undefined ? null : unitIn(below)) };
  });
  return { header, named, names: [(groups ?? names).line, bottom.line] };
}

/** Digits alone, as the parts of a number that was cut at its comma. */
function areDigits(body: readonly Row[], columns: readonly number[]): boolean {
  return body.every(({ cells }) => columns.every((c) => /^\s*\d+\s*$/.test(cells[c] ?? '')));
}

/** Whether rows are called by numbers in front: 1, 2, 3 …, or by words. */
function haveNames(body: readonly Row[]): boolean {
  const first = Number(body[0].cells[0]);
  const areCounted = body.every(({ cells }, i) => Number(cells[0]) === first + i);
  return (first < 2 && areCounted) || body.some(({ cells }) => contentOf(cells[0]) !== 'number');
}

/**
 * Names may be fewer than the cells under them: rows have names of their own in front, which have
 * none. But where numbers were cut at their decimal commas, nobody knows which cell is which.
 */
function checkNames(names: number, width: number, body: readonly Row[]) {
  const columns = [...Array(width).keys()];
  const odd = columns.filter((c) => c % 2 === 1);
  const areAllCut = width === 2 * names && areDigits(body, odd);
  const isOneCut = width === names + 1 && areDigits(body, columns.slice(1)) && !haveNames(body);
  if (names > 1 && (areAllCut || isOneCut)) throw new TableError({ is: 'names', names, width });
}

/** The rows before the first in which every column of numbers has one, or nothing. */
function zoneBefore(rows: readonly Row[], { columns, width }: Judge): number {
  const isSolid = (row: Row) => {
    const { number, text } = tally(row, columns);
    return number > 0 && text === 0 && row.cells.length >= Math.min(width, lastFilled(row.cells));
  };
  const solid = rows.findIndex((row) => isSolid(row) && row.cells.length > 1);
  if (solid >= 0) return solid;
  return Math.max(
    0,
    rows.findIndex((row) => tally(row, columns).number > 0),
  );
}

/**
 * Finds the table in the first rows of a file: lines of words before it, one or two rows of names, a
 * row of units, or none of these.
 * @param width cells in most rows with numbers
 * @param lineText a line of the file as it is written
 * @param splitting how lines became cells; null in JSON
 * @throws TableError where names and cells do not go together
 */
export function layoutOf(
  all: readonly Row[],
  width: number,
  lineText: (line: number) => string,
  splitting: Splitting | null,
): Layout {
  const rows = all.filter(({ cells }) => !isBlank(cells) && !isRule(cells));
  const body = withNumbers(rows.filter(({ cells }) => cells.length === width)).slice(
    -MOST_LOOKED_AT,
  );
  const filled = Math.max(1, ...body.map(({ cells }) => lastFilled(cells)));
  // Names, and numbers of other things, come before the table rather than after it.
  const columns = numberColumns(body.slice(Math.floor(body.length / 2)), filled);
  const judge: Judge = { width: filled, columns };
  const zone = zoneBefore(rows, judge);
  const solid = rows[zone]?.line ?? 1;
  const top = rows.slice(0, 20);
  if (zone === 0 && top.length > 1 && (areYears(top, columns) || arePlaces(top))) {
    return {
      width: filled,
      from: rows[1].line,
      ...headerOf([{ ...rows[0], isRemark: false }], judge),
    };
  }
  const candidates = rows
    .slice(0, zone)
    .map((row) => fitted(withoutRemark(row, filled), filled, lineText));
  const at = candidates.findLastIndex((row) => isHeader(row, judge));
  if (at < 0) {
    // Rows before it that have a number already, or a sign for one, are data, too, good or bad.
    let from = zone;
    while (from > 0 && rows[from - 1].cells.length === width && isDataLike(rows[from - 1], judge)) {
      from -= 1;
    }
    const line = rows[from]?.line ?? solid;
    return { width: filled, from: line, header: null, named: null, names: null };
  }
  if (splitting?.delimiter === ',') checkNames(lastFilled(candidates[at].cells), filled, body);
  const header = headerOf(candidates.slice(Math.max(0, at - 2), at + 1), judge);
  const names = header.header ?? [];
  const [under, below] = rows.slice(at + 1);
  const isUnder = under !== undefined && splitting !== null && isUnderline(under.cells, splitting);
  return {
    width: Math.max(filled, names.findLastIndex((name) => name !== '') + 1),
    from: (isUnder ? below : under)?.line ?? solid,
    ...header,
  };
}

function isDataLike(row: Row, { columns }: Judge): boolean {
  const { number } = tally(row, columns);
  const hasSign = columns.some((c) => written(row.cells[c] ?? '').shape === SHAPE.missing);
  return (number > 0 || hasSign) && !isProse(row.cells);
}
