import type { Points } from '../../engine/points.ts';
import { readNumber, SHAPE, written } from '../../table/numbers.ts';
import type { CellFault, Decimal } from '../../table/numbers.ts';

/** Why cells were not taken; rows from 1, as they stand in what was pasted. */
export type Refusal =
  | {
      readonly is: 'cell';
      readonly cell: string;
      readonly reason: CellFault;
      readonly axis: 'x' | 'y';
      /** null for one that was typed. */
      readonly row: number | null;
      readonly unit: string | null;
    }
  /** What was pasted has more columns than there are from its place on. */
  | { readonly is: 'wide'; readonly columns: number; readonly room: number }
  /** A new row needs both numbers, and what was pasted has one of them. */
  | { readonly is: 'half' }
  /** The y of a new point was typed before its x. */
  | { readonly is: 'noX' }
  /** ŷ and the residual are computed. */
  | { readonly is: 'computed' }
  | { readonly is: 'last' }
  | { readonly is: 'tooMany'; readonly most: number };

type Read = { readonly is: 'value'; readonly value: number } | Extract<Refusal, { is: 'cell' }>;

/** A comma stands before fractions where any cell can be read no other way. */
function decimalOf(cells: readonly string[]): Decimal {
  const hasComma = cells.some((cell) => {
    const { shape } = written(cell);
    return shape === SHAPE.comma || shape === SHAPE.groupedComma;
  });
  return hasComma ? ',' : '.';
}

/** @param unit of its column, which may stand behind the number */
function readCell(
  cell: string,
  decimal: Decimal,
  axis: 'x' | 'y',
  unit: string | null,
  row: number | null,
): Read {
  const bare = readNumber(cell, { decimal, mark: '' });
  const found =
    bare === 'otherUnit' && unit !== null ? readNumber(cell, { decimal, mark: unit }) : bare;
  if (typeof found === 'number') return { is: 'value', value: found };
  return { is: 'cell', cell: cell.trim(), reason: found, axis, row, unit };
}

/** The number that was typed into a cell. */
export function readTyped(text: string, axis: 'x' | 'y', unit: string | null): Read {
  return readCell(text, decimalOf([text]), axis, unit, null);
}

function isFull(line: string): boolean {
  return line.trim() !== '';
}

/**
 * Lines of cells: between tabs as spreadsheets copy them, else between semicolons, commas or spaces.
 * An empty line is a row of its own, but for those at the end.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const all = text.replace(/\r\n?/g, '\n').split('\n');
  const lines = all.slice(0, all.findLastIndex(isFull) + 1);
  const full = lines.filter(isFull);
  const isIn = (sign: string) => lines.some((line) => line.includes(sign));
  if (isIn('\t')) return lines.map((line) => line.split('\t'));
  if (isIn(';')) return lines.map((line) => line.split(';'));
  const isList = full.every((line) => /^[^\s,]+(?:\s*,\s*[^\s,]+)+$/.test(line.trim()));
  // One column of a spreadsheet with commas between its thousands.
  const isGrouped = full.every((line) => {
    const { shape } = written(line);
    return shape === SHAPE.eitherComma || shape === SHAPE.grouped;
  });
  if (isList && !isGrouped) return lines.map((line) => line.split(','));
  if (isGrouped) return lines.map((line) => [line]);
  return lines.map((line) => line.trim().split(/\s+/));
}

/** Whether cells go into more than the one that is typed in. */
export function areSeveral(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1;
}

interface Place {
  /** The rows that are written over, by their points: those from the chosen one on. */
  readonly over: readonly number[];
  readonly axis: 'x' | 'y';
  readonly units: { readonly x: string | null; readonly y: string | null };
  readonly most: number;
}

interface Taken {
  readonly is: 'points';
  readonly points: Points;
  readonly rows: number;
  /** A first line of names was left out. */
  readonly hadHeading: boolean;
}

/** A first line of names, over numbers: numbers that are missing are a row that lacks them. */
function isHeading(cells: readonly (readonly string[])[]): boolean {
  const [first, second] = cells;
  if (second === undefined || !second.some((cell) => /[0-9]/.test(cell))) return false;
  if (first.some((cell) => /[0-9]/.test(cell))) return false;
  const found = first.map((cell) => readNumber(cell, { decimal: '.', mark: '' }));
  return found.includes('text') && found.every((is) => is === 'text' || is === 'empty');
}

/**
 * The points with cells written over them and, beyond their end, as new ones; all of them or none.
 * A first line of names is left out.
 */
export function withCells(
  { n, xs, ys }: Points,
  pasted: readonly (readonly string[])[],
  { over, axis, units, most }: Place,
): Taken | Refusal {
  const heads = isHeading(pasted) ? 1 : 0;
  const cells = pasted.slice(heads);
  const columns = cells.reduce((width, row) => Math.max(width, row.length), 0);
  const axes = axis === 'x' ? (['x', 'y'] as const) : (['y'] as const);
  if (columns > axes.length) return { is: 'wide', columns, room: axes.length };
  const more = Math.max(0, cells.length - over.length);
  if (more > 0 && columns < 2) return { is: 'half' };
  if (n + more > most) return { is: 'tooMany', most };
  const grown = (column: Float64Array) => {
    const longer = new Float64Array(n + more);
    longer.set(column);
    return longer;
  };
  const next = { x: grown(xs), y: grown(ys) };
  const decimal = decimalOf(cells.flat());
  for (const [k, row] of cells.entries()) {
    const point = over[k] ?? n + k - over.length;
    for (let column = 0; column < columns; column++) {
      const name = axes[column];
      const read = readCell(row[column] ?? '', decimal, name, units[name], heads + k + 1);
      if (read.is !== 'value') return read;
      next[name][point] = read.value;
    }
  }
  const points = { n: n + more, xs: next.x, ys: next.y };
  return { is: 'points', points, rows: cells.length, hadHeading: heads > 0 };
}
