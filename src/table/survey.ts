import { isBlank } from './delimiter.ts';
import { MOST_ROWS, TableError } from './fault.ts';
import { digitsOf, isQuick, isQuickComma, SHAPE, written } from './numbers.ts';
import type { Decimal, Shape, Written } from './numbers.ts';
import type { Splitting } from './split.ts';
import { isDrawn, isProse } from './words.ts';

/** What the cells of a column are like, counted. */
interface ColumnTally {
  /** By shape. */
  readonly shapes: Float64Array;
  readonly groups: Map<string, number>;
  readonly marks: Map<string, number>;
  /** The first number, and whether all were one more than that before it. */
  first: number;
  last: number;
  isCounting: boolean;
}

export interface Survey {
  readonly columns: readonly ColumnTally[];
  readonly rows: number;
  /** The first rows as they were read. */
  readonly firstRows: readonly (readonly string[])[];
  /** At most 512 rows, evenly spread over all. */
  readonly spread: readonly (readonly string[])[];
}

const FIRST_ROWS = 10;
const MOST_SPREAD = 512;

/** Cells that do not hold on to the piece of the file that they were cut from. */
function kept(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => ` ${cell}`.slice(1));
}

/** Every so-many-th row; the stride doubles as the rows become many. */
function createSpread() {
  const state = { rows: [] as (readonly string[])[], stride: 1 };
  return {
    take: (cells: readonly string[], index: number) => {
      if (index % state.stride !== 0) return;
      state.rows.push(kept(cells));
      if (state.rows.length <= MOST_SPREAD) return;
      state.rows = state.rows.filter((_, i) => i % 2 === 0);
      state.stride *= 2;
    },
    rows: () => state.rows,
  };
}
const SHAPES = Object.keys(SHAPE).length;

function emptyTally(): ColumnTally {
  return {
    shapes: new Float64Array(SHAPES),
    groups: new Map(),
    marks: new Map(),
    first: NaN,
    last: NaN,
    isCounting: true,
  };
}

function countIn(counts: Map<string, number>, key: string) {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countIndex(tally: ColumnTally, value: number) {
  if (Number.isNaN(tally.first)) tally.first = value;
  else if (value !== tally.last + 1) tally.isCounting = false;
  tally.last = value;
}

/** Of a plain number, without a closer look: that is most of them. */
function quickShape(cell: string): Shape {
  const sign = cell.startsWith('-') || cell.startsWith('+') ? 1 : 0;
  const point = cell.indexOf('.');
  const isPlain = point < 0 && !/[eE]/.test(cell);
  if (isPlain) return cell.length - sign <= 3 ? SHAPE.short : SHAPE.long;
  if (point < 0) return SHAPE.long;
  const isEither = cell.length - point === 4 && point - sign <= 3 && point > sign;
  return isEither ? written(cell).shape : SHAPE.point;
}

/** @returns whether it is a number */
function take(tally: ColumnTally, cell: string): boolean {
  if (isQuick(cell)) {
    tally.shapes[quickShape(cell)] += 1;
    if (tally.isCounting) countIndex(tally, Number(cell));
    return true;
  }
  if (isQuickComma(cell)) {
    const sign = cell.startsWith('-') || cell.startsWith('+') ? 1 : 0;
    const comma = cell.indexOf(',');
    const isEither = cell.length - comma === 4 && comma - sign <= 3 && cell[sign] !== '0';
    tally.shapes[isEither ? SHAPE.eitherComma : SHAPE.comma] += 1;
    // A fraction, or a number of thousands: no count of rows.
    tally.isCounting = false;
    return true;
  }
  const found: Written = written(cell);
  tally.shapes[found.shape] += 1;
  if (found.shape < SHAPE.short) return false;
  countIn(tally.groups, found.groups);
  countIn(tally.marks, found.mark);
  if (tally.isCounting) countIndex(tally, Number(digitsOf(found, '.') ?? NaN));
  return true;
}

function untake(tally: ColumnTally, cell: string) {
  tally.shapes[written(cell).shape] -= 1;
}

/** Takes all rows of a table and counts what its cells are like. */
export function createSurvey(splitting: Splitting | null) {
  const columns: ColumnTally[] = [];
  const firstRows: (readonly string[])[] = [];
  const spread = createSpread();
  const state = { rows: 0 };
  return {
    row: (cells: readonly string[]) => {
      // In JSON nothing is drawn, and nothing but a row stands for one.
      if (splitting !== null && (isBlank(cells) || isDrawn(cells, splitting))) return;
      state.rows += 1;
      if (state.rows > MOST_ROWS) throw new TableError({ is: 'tooManyRows' });
      if (state.rows <= FIRST_ROWS) firstRows.push(kept(cells));
      spread.take(cells, state.rows - 1);
      while (columns.length < cells.length) columns.push(emptyTally());
      let numbers = 0;
      for (let c = 0; c < cells.length; c++) numbers += take(columns[c], cells[c]) ? 1 : 0;
      // Words under a table say nothing of its columns, nor does what is no row of them.
      if (numbers === 0 && (splitting === null || isProse(cells)))
        for (const [c, cell] of cells.entries()) untake(columns[c], cell);
    },
    end: (): Survey => ({ columns, rows: state.rows, firstRows, spread: spread.rows() }),
  };
}

function sum(counts: readonly ColumnTally[], shapes: readonly Shape[]): number {
  return counts.reduce(
    (all, { shapes: own }) => all + shapes.reduce<number>((part, shape) => part + own[shape], 0),
    0,
  );
}

function numbersIn({ shapes }: ColumnTally): number {
  return shapes.subarray(SHAPE.short).reduce((all, count) => all + count, 0);
}

function groupsBy(columns: readonly ColumnTally[], sign: string): number {
  return columns.reduce((all, { groups }) => all + (groups.get(sign) ?? 0), 0);
}

/** Thousands are written where a column has numbers of up to three digits bare, and no longer ones. */
function areThousands({ shapes }: ColumnTally, either: Shape): boolean {
  return shapes[either] > 0 && shapes[SHAPE.short] > 0 && shapes[SHAPE.long] === 0;
}

/**
 * The sign before fractions, by what is certain in all of the table, and where nothing is (each comma
 * or point stands before three digits) by what else the columns hold and by the delimiter.
 */
export function decimalOf({ columns: all }: Survey, delimiter: string | null): Decimal {
  const columns = all.filter((tally) => numbersIn(tally) >= tally.shapes[SHAPE.text]);
  const point = sum(columns, [SHAPE.point, SHAPE.groupedPoint]) + groupsBy(columns, ',');
  const comma = sum(columns, [SHAPE.comma, SHAPE.groupedComma]) + groupsBy(columns, '.');
  if (point !== comma) return point > comma ? '.' : ',';
  if (point > 0) return '.';
  const withCommas = columns.filter(({ shapes }) => shapes[SHAPE.eitherComma] > 0);
  const withPoints = columns.filter(({ shapes }) => shapes[SHAPE.eitherPoint] > 0);
  const isContinental = delimiter === ';';
  if (withCommas.length > 0 && withPoints.length > 0) return isContinental ? ',' : '.';
  if (withPoints.length > 0) {
    const areGroups = withPoints.every((tally) => areThousands(tally, SHAPE.eitherPoint));
    return isContinental && areGroups ? ',' : '.';
  }
  if (withCommas.length === 0) return '.';
  if (withCommas.some((tally) => areThousands(tally, SHAPE.eitherComma))) return '.';
  const haveLong = withCommas.some(({ shapes }) => shapes[SHAPE.long] > 0);
  return isContinental || haveLong ? ',' : '.';
}

function mostOf(counts: ReadonlyMap<string, number>): string | null {
  const [best] = [...counts].toSorted(([, p], [, q]) => q - p);
  return best?.[0] ?? null;
}

/** The sign between thousands that the table has most often; null without one. */
export function thousandsOf(columns: readonly ColumnTally[], decimal: Decimal): string | null {
  const counts = new Map<string, number>();
  const either = decimal === '.' ? SHAPE.eitherComma : SHAPE.eitherPoint;
  const sign = decimal === '.' ? ',' : '.';
  for (const { groups, shapes } of columns) {
    for (const [mark, count] of groups) {
      if (mark !== decimal) counts.set(mark, (counts.get(mark) ?? 0) + count);
    }
    if (shapes[either] > 0) counts.set(sign, (counts.get(sign) ?? 0) + shapes[either]);
  }
  return mostOf(counts);
}

/** The mark that most cells of a column carry; empty where most have none. */
export function markOf(tally: ColumnTally): string {
  const mark = mostOf(tally.marks) ?? '';
  return (tally.marks.get(mark) ?? 0) * 2 > numbersIn(tally) ? mark : '';
}

/** Most of what is not empty are numbers under this sign for fractions. */
export function isNumeric({ shapes, marks }: ColumnTally, decimal: Decimal): boolean {
  const wrong =
    decimal === '.' ? [SHAPE.comma, SHAPE.groupedComma] : [SHAPE.point, SHAPE.groupedPoint];
  const numbers = shapes.subarray(SHAPE.short).reduce((all, count) => all + count, 0);
  const misread = wrong.reduce((all, shape) => all + shapes[shape], 0);
  const marked = [...marks.values()].reduce((all, count) => all + count, 0);
  const good = numbers - misread;
  // Many marks, none of them that of the column, make no numbers.
  const others = marked - Math.max(0, ...marks.values());
  return good - others > 0 && good - others >= shapes[SHAPE.text] + misread + others;
}

/** The numbers 0, 1, 2, 3 … or 1, 2, 3 …: they count the rows. */
export function isIndex({ isCounting, first, last }: ColumnTally): boolean {
  return isCounting && (first === 0 || first === 1) && last > first;
}
