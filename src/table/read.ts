import { columnsOf } from '../engine/points.ts';
import type { Pairs, Points } from '../engine/points.ts';
import { createWordsAfter } from './after.ts';
import { isBlank } from './delimiter.ts';
import type { BadRow, RowFault } from './fault.ts';
import { readNumber } from './numbers.ts';
import type { Dialect } from './numbers.ts';
import { readRows } from './table.ts';
import type { Progress, Source, Table } from './table.ts';
import { isDrawn } from './words.ts';

/** The points of two columns, and what was wrong with the other rows. */
export interface ReadPoints {
  readonly points: Points;
  readonly rowsBad: number;
  /** The first ten of them. */
  readonly firstBad: readonly BadRow[];
}

const MOST_NAMED = 10;
/** Lines after a table are few: more bad rows at the end are bad rows. */
const MOST_AFTER = 50;
const LONGEST_CELL = 100;

interface Waiting {
  readonly bad: BadRow;
  /** It may be a line of words after the table. */
  readonly isWords: boolean;
}

function shortened(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

/** Counts bad rows, and lets those go that turn out to be lines after the table. */
function createBadRows() {
  const firstBad: BadRow[] = [];
  const state = { count: 0, waiting: [] as Waiting[] };

  function settle(rows: readonly Waiting[]) {
    state.count += rows.length;
    firstBad.push(...rows.slice(0, MOST_NAMED - firstBad.length).map(({ bad }) => bad));
  }

  function flush() {
    if (state.waiting.length === 0) return;
    settle(state.waiting);
    state.waiting = [];
  }

  return {
    add: (bad: BadRow, isWords: boolean) => {
      state.waiting.push({ bad, isWords });
      if (state.waiting.length > MOST_AFTER) flush();
    },
    good: flush,
    end: () => {
      // What comes after the first line of words is after the table, if it is words as well.
      const last = state.waiting.findLastIndex(({ isWords }) => !isWords);
      settle(state.waiting.slice(0, last + 1));
      return { rowsBad: state.count, firstBad };
    },
  };
}

export interface Choice {
  /** Columns, from 0. */
  readonly x: number;
  readonly y: number;
  /** Take the logarithm to base 10: a row whose number is not above 0 is a bad one. */
  readonly logX?: boolean;
  readonly logY?: boolean;
}

type CellOf = (cells: readonly string[]) => number | RowFault;

/** Reads one column of a row. */
function cellReader(table: Table, column: number, isLog: boolean): CellOf {
  const { mark } = table.columns[column];
  const dialect: Dialect = { decimal: table.decimal, mark };
  return (cells) => {
    if (column >= cells.length) return table.isOfFields ? 'empty' : 'short';
    const value = readNumber(cells[column], dialect);
    if (!isLog || typeof value !== 'number') return value;
    return value > 0 ? Math.log10(value) : 'notPositive';
  };
}

/** The pairs of two columns among the rows that are spread over a table: enough for a small picture. */
export function sampleOf(table: Table, { x, y, logX = false, logY = false }: Choice): Points {
  const [readX, readY] = [cellReader(table, x, logX), cellReader(table, y, logY)];
  const pairs = table.spread.map((cells) => [readX(cells), readY(cells)] as const);
  return columnsOf(
    pairs.filter(([px, py]) => typeof px === 'number' && typeof py === 'number') as Pairs,
  );
}

/** Where a row has more than the table has columns; −1 where it has not. */
function firstBeyond(cells: readonly string[], { columns, isOfFields }: Table): number {
  if (isOfFields || cells.length <= columns.length) return -1;
  return cells.findIndex((cell, c) => c >= columns.length && cell.trim() !== '');
}

/**
 * Reads two columns of a file that has turned out to be a table. A row is good where both give a
 * number; every other is counted, and the first ten are named.
 */
export async function readPoints(
  source: Source,
  table: Table,
  { x, y, logX = false, logY = false }: Choice,
  told: Progress = () => undefined,
): Promise<ReadPoints> {
  const xs = new Float64Array(table.rows);
  const ys = new Float64Array(table.rows);
  const readX = cellReader(table, x, logX);
  const readY = cellReader(table, y, logY);
  const bad = createBadRows();
  const state = { n: 0, isAfterBlank: false };
  const isGood = (cells: readonly string[]) =>
    typeof readX(cells) === 'number' && typeof readY(cells) === 'number';
  // In JSON nothing is drawn, and there are no words under a table.
  const { splitting } = table;
  const after = splitting === null ? null : createWordsAfter(table, splitting, isGood);
  // Between spaces a missing cell would move those behind it.
  const isStrict = splitting?.delimiter === ' ';

  function faultAt(cells: readonly string[], vx: number | RowFault, vy: number | RowFault) {
    const beyond = firstBeyond(cells, table);
    if (beyond >= 0) return { column: beyond, reason: 'long' } as const;
    const found = [
      { column: x, value: vx },
      { column: y, value: vy },
    ].filter(({ value }) => typeof value !== 'number');
    const [first] = found.toSorted((p, q) => p.column - q.column);
    if (first !== undefined) return { column: first.column, reason: first.value as RowFault };
    return isStrict && cells.length < table.columns.length
      ? ({ column: cells.length, reason: 'short' } as const)
      : null;
  }

  function row(cells: readonly string[], line: number) {
    if (splitting !== null) {
      if (isDrawn(cells, splitting)) return;
      if (isBlank(cells)) state.isAfterBlank = true;
      if (isBlank(cells) && cells.length < 2) return;
    }
    const vx = readX(cells);
    const vy = readY(cells);
    const isPlain = typeof vx === 'number' && typeof vy === 'number';
    const fault = isPlain && cells.length === table.columns.length ? null : faultAt(cells, vx, vy);
    if (fault === null) {
      bad.good();
      xs[state.n] = vx as number;
      ys[state.n] = vy as number;
      state.n += 1;
      state.isAfterBlank = false;
      return;
    }
    const cell = shortened((cells[fault.column] ?? '').trim());
    bad.add({ line, ...fault, cell }, after?.(cells, state.isAfterBlank) ?? false);
  }

  await readRows(source, table, row, told);
  const { n } = state;
  const kept = (column: Float64Array<ArrayBuffer>) =>
    n === column.length ? column : column.slice(0, n);
  return { points: { n, xs: kept(xs), ys: kept(ys) }, ...bad.end() };
}
