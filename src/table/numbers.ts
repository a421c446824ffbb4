import { withoutMark } from './marks.ts';

/** The sign before the fraction. */
export type Decimal = '.' | ',';

/** Why a cell gives no number. */
export type CellFault =
  | 'empty'
  /** A word for a missing value: NA, null, #N/A, -. */
  | 'missing'
  | 'text'
  | 'infinite'
  | 'tooLarge'
  /** A number with another unit or sign of money than its column, or none where the column has %. */
  | 'otherUnit';

/** Numbers up to this size are data: times in milliseconds, populations, prices. */
const LARGEST = 1e15;

/** How a cell is written, before anybody knows which sign stands before fractions. */
export const SHAPE = {
  empty: 0,
  missing: 1,
  text: 2,
  /** At most three digits, no sign within. */
  short: 3,
  /** More digits, or an exponent, without a sign within. */
  long: 4,
  /** A fraction after a point, or after a comma, for certain. */
  point: 5,
  comma: 6,
  /** One to three digits, a sign, three digits: a fraction, or thousands. */
  eitherPoint: 7,
  eitherComma: 8,
  /** Thousands for certain, without a fraction, or with one that tells its sign. */
  grouped: 9,
  groupedPoint: 10,
  groupedComma: 11,
} as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

export interface Written {
  readonly shape: Shape;
  /** What stands between thousands; empty where there is none for certain. */
  readonly groups: string;
  /** Of money, or a unit; empty without. */
  readonly mark: string;
  /** The number without marks and thousands, but for those of `either…`. */
  readonly digits: string;
}

const MISSING =
  /^(?:n\.?\/?a\.?|n\.d\.|<na>|nan|\\n|null|undefined|\*+|…|:|nil|none|missing|-+|–|—|\.+|\?+|#n\/a|#div\/0!|#value!|#ref!|#num!|#name\?|결측|결측치|없음|미상|해당 ?없음)$/i;
const INFINITE = /^[+-]?(?:inf|infinity|∞)$/i;

const EXPONENT = '(?:[eE][+-]?[0-9]+)?';
const PLAIN = new RegExp(`^[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)${EXPONENT}$`);
/** Spaces of all widths, and the apostrophes of Switzerland. */
const GROUPED = new RegExp(
  `^([+-]?[0-9]{1,3})([.,'’ \u00a0\u2009\u202f\u2007])([0-9]{3}(?:\\2[0-9]{3})*)(?:([.,])([0-9]*))?${EXPONENT}$`,
);
const INDIAN = /^([+-]?[0-9]{1,2})(,)((?:[0-9]{2},)+[0-9]{3})(?:(\.)([0-9]*))?$/;

function nothing(shape: Shape): Written {
  return { shape, groups: '', mark: '', digits: '' };
}

function plainShape(digits: string): Shape {
  const point = digits.search(/[.,]/);
  const whole = digits.replace(/^[+-]/, '');
  if (point < 0) return /^[0-9]{1,3}$/.test(whole) ? SHAPE.short : SHAPE.long;
  const isEither = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(whole);
  if (digits[point] === '.') return isEither ? SHAPE.eitherPoint : SHAPE.point;
  return isEither ? SHAPE.eitherComma : SHAPE.comma;
}

/** Signs as other programs write them, in those of plain text. */
function normalised(cell: string): string {
  // Marks without a shape come along with copied cells.
  let text = cell.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '').trim();
  const formula = /^="(.*)"$/.exec(text) ?? /^"(.*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  if (formula !== null) text = formula[1].trim();
  // Digits and signs of full width, from East Asian keyboards.
  if (/[\uff01-\uff5e]/.test(text)) text = text.normalize('NFKC');
  return text.replace(/^[−–](?=\s*[^\s-])/, '-');
}

/** `(5)` is −5 in accounts, and `- 5` likewise. */
function withSign(text: string): string {
  const inBrackets = /^\(([^()+-]+)\)$/.exec(text);
  return inBrackets === null ? text.replace(/^([+-])\s+/, '$1') : `-${inBrackets[1].trim()}`;
}

function marked(text: string): { readonly rest: string; readonly mark: string } {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const { rest, mark } = withoutMark(text.slice(sign.length));
  // The sign stands before the money, or after it.
  const inner = /^[+-]/.test(rest) && sign !== '' ? `x${rest}` : rest;
  return { rest: sign + inner, mark };
}

/** How a cell is written; anything at all may be in it. */
export function written(cell: string): Written {
  const text = withSign(normalised(cell));
  if (text === '') return nothing(SHAPE.empty);
  if (MISSING.test(text)) return nothing(SHAPE.missing);
  if (!/[0-9]/.test(text) || text.length > 400) return nothing(SHAPE.text);
  const { rest, mark } = PLAIN.test(text) ? { rest: text, mark: '' } : marked(text);
  if (PLAIN.test(rest)) return { shape: plainShape(rest), groups: '', mark, digits: rest };
  const found = GROUPED.exec(rest) ?? INDIAN.exec(rest);
  if (found === null) return nothing(SHAPE.text);
  const [all, head, groups, tail, decimal = '', fraction = ''] = found;
  // "1.234.5" is a broken number.
  if (decimal === groups) return nothing(SHAPE.text);
  const exponent = /[eE].*$/.exec(all)?.[0] ?? '';
  const whole = head + tail.replaceAll(groups, '');
  const digits = `${whole}${decimal === '' ? '' : `.${fraction}`}${exponent}`;
  const shape = { '': SHAPE.grouped, '.': SHAPE.groupedPoint, ',': SHAPE.groupedComma }[decimal];
  return { shape: shape ?? SHAPE.text, groups, mark, digits };
}

/** Plain numbers are most of any file: they need no closer look. */
const QUICK = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

export function isQuick(cell: string): boolean {
  return QUICK.test(cell);
}

const QUICK_COMMA = /^[+-]?[0-9]+,[0-9]+$/;

/** A plain number with a comma in it. */
export function isQuickComma(cell: string): boolean {
  return QUICK_COMMA.test(cell);
}

/** The number of a cell under a sign for fractions, as a text for `Number`; null where it is none. */
export function digitsOf({ shape, groups, digits }: Written, decimal: Decimal): string | null {
  switch (shape) {
    case SHAPE.short:
    case SHAPE.long:
      return digits;
    case SHAPE.point:
    case SHAPE.groupedPoint:
      return decimal === '.' ? digits : null;
    case SHAPE.comma:
      return decimal === ',' ? digits.replace(',', '.') : null;
    case SHAPE.groupedComma:
      return decimal === ',' ? digits : null;
    case SHAPE.eitherPoint:
      return decimal === '.' ? digits : digits.replace('.', '');
    case SHAPE.eitherComma:
      return decimal === ',' ? digits.replace(',', '.') : digits.replace(',', '');
    case SHAPE.grouped:
      return groups === decimal ? null : digits;
    case SHAPE.empty:
    case SHAPE.missing:
    case SHAPE.text:
      return null;
  }
}

/** How the numbers of a column are to be read. */
export interface Dialect {
  readonly decimal: Decimal;
  /** The unit or sign of money that its cells carry; empty without. */
  readonly mark: string;
}

function faultOf(shape: Shape, cell: string): CellFault {
  if (shape === SHAPE.empty) return 'empty';
  if (shape === SHAPE.missing) return 'missing';
  return INFINITE.test(cell.trim()) ? 'infinite' : 'text';
}

/** Money may be without its sign; a share without its % is a hundred times another. */
function isOtherMark(mark: string, expected: string): boolean {
  if (mark === expected) return false;
  return mark !== '' || /^[%％‰]|ppm|ppb/.test(expected);
}

/**
 * The number of a cell: what JavaScript's `Number` makes of its digits; or why it has none.
 * @returns a finite number of at most 1e15 in size
 */
export function readNumber(cell: string, { decimal, mark }: Dialect): number | CellFault {
  let value: number;
  if (decimal === '.' && mark === '' && isQuick(cell)) value = Number(cell);
  else if (decimal === ',' && mark === '' && isQuickComma(cell)) {
    value = Number(cell.replace(',', '.'));
  } else {
    const found = written(cell);
    const digits = digitsOf(found, decimal);
    if (digits === null) return faultOf(found.shape, cell);
    if (isOtherMark(found.mark, mark)) return 'otherUnit';
    value = Number(digits);
  }
  return Math.abs(value) <= LARGEST ? value : 'tooLarge';
}
