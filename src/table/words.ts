import { isBlank } from './delimiter.ts';
import { SHAPE, written } from './numbers.ts';
import type { Splitting } from './split.ts';

/** A line that only draws: `---|---`, `=====`. */
export function isRule(cells: readonly string[]): boolean {
  if (!/^\s*[-+=|:*_]/.test(cells[0]) || /[^-+=|:*_\s]/.test(cells[0])) return false;
  const text = cells.join('');
  // Within one cell: a row of marks for what is missing draws nothing.
  return (
    /^[-+=|:\s*_]{3,}$/.test(text) && cells.some((cell) => /---|===|\*\*\*|___|-\+-|:-+/.test(cell))
  );
}

/** A sign for what is missing is short: a longer one in a row by itself is a line. */
const LONGEST_SIGN = 3;

/** Whether all that a row has are signs for what is missing: NA, `---`. */
export function areMissing(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => written(cell).shape === SHAPE.missing);
}

/**
 * Whether a row is a line that only draws. Between pipes and spaces columns are drawn; elsewhere
 * several cells of `---` are signs for what is missing.
 */
export function isDrawn(cells: readonly string[], { delimiter }: Splitting): boolean {
  if (!isRule(cells)) return false;
  if (delimiter === '|' || delimiter === ' ' || cells.length < 2 || !areMissing(cells)) return true;
  return isBlank(cells.slice(1)) && cells[0].trim().length > LONGEST_SIGN;
}

/**
 * Whether a row right under the names draws a line as Markdown does: of dashes between pipes, two in
 * one cell at least, or between spaces.
 */
export function isUnderline(cells: readonly string[], { delimiter }: Splitting): boolean {
  if (delimiter !== '|' && delimiter !== ' ') return false;
  const drawn = cells.map((cell) => cell.trim());
  return drawn.every((cell) => /^:?-+:?$/.test(cell)) && drawn.some((cell) => cell.length > 1);
}

/** `(c)` is no label of a row and no unit where a year is behind it, or something at the beginning. */
const PROSE = /https?:|www\.|©|\(c\)\s*(?:19|20)\d\d|^\s*(?:\(c\)|#|%|\/\/|\*|※)\s*\S/i;
const LABEL = /^\s*[([<]?[\p{L}][\p{L}\s]*\s?[:：]\s*\S?/u;

/** A cell of more words is a sentence. */
export const MOST_WORDS = 5;

/** Words about the table rather than a row of it: a title, a source, a remark. */
export function isProse(cells: readonly string[], mostWords = MOST_WORDS): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [first = ''] = filled;
  if (PROSE.test(first) || filled.some((cell) => /https?:|www\./.test(cell))) return true;
  if (filled.some((cell) => cell.trim().split(/\s+/).length > mostWords)) return true;
  return LABEL.test(first) && !filled.every((cell) => LABEL.test(cell));
}

/** Whether a cell begins with what it is about, and a colon. */
export function isLabelled(cell: string): boolean {
  return LABEL.test(cell);
}

/** What footers are called: the words of a table's own rows are others. */
const FOOTER =
  /^\s*(?:[([<]\s*)?(?:(?:data )?sources?|(?:foot)?notes?|units?|contact|copyright|licen[cs]e|remarks?|(?:last )?updated|quellen?|anmerkung(?:en)?|fuentes?|notas?|fonte|출처|자료|주|주석|주의|비고|참고|단위|문의|광고|기준)\s*(?:\d+\s*)?[:：)]/i;

/** Whether a cell says by its first sign or word that it is about the table: `# …`, `Source: …`. */
export function isRemark(cell: string): boolean {
  return PROSE.test(cell) || FOOTER.test(cell);
}
