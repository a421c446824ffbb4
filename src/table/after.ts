import { isBlank } from './delimiter.ts';
import { readNumber } from './numbers.ts';
import type { Splitting } from './split.ts';
import type { Table } from './table.ts';
import { areMissing, isLabelled, isProse, isRemark, MOST_WORDS } from './words.ts';

type Cells = readonly string[];

/** A sign for a pause, and the space behind it: a sentence that was cut at its commas. */
const BEHIND_PAUSE = /^\s+\S/;

/** What a row has where the numbers of the table are. */
function valuesOf(cells: Cells, { columns, decimal }: Table) {
  return columns.flatMap(({ numeric, mark }, c) =>
    numeric && c < cells.length ? [readNumber(cells[c], { decimal, mark })] : [],
  );
}

/** Whether commas with a space behind them cut this row, which cut no row of the table. */
function isCutSentence(cells: Cells, { delimiter }: Splitting): boolean {
  const others = cells.slice(1).filter((cell) => cell.trim() !== '');
  const isPause = delimiter === ',' || delimiter === ';';
  return isPause && others.length > 0 && others.every((cell) => BEHIND_PAUSE.test(cell));
}

/**
 * Tells of bad rows at the end whether they are no rows of the table, but words under it: a source, a
 * remark, advertising. What has another number of cells than the rows of the table are words, unless
 * there are numbers in it or nothing but signs for what is missing. What has as many cells is a row
 * of the table, and words only where it says so itself: as `Source: …` that a spreadsheet has filled
 * up with empty cells, or as a sentence that was cut at its commas.
 * @param isGood whether a row has a number in both of the columns that are read
 */
export function createWordsAfter(
  table: Table,
  splitting: Splitting,
  isGood: (cells: Cells) => boolean,
): (cells: Cells, isAfterBlank: boolean) => boolean {
  const { columns } = table;
  const good = table.spread.filter(isGood);
  const widths = new Set([columns.length, ...good.map((cells) => cells.length)]);
  const areRemarks = good.some(([first]) => isRemark(first) || isLabelled(first));
  const areSpaced = good.some((cells) => cells.some((cell, c) => c > 0 && BEHIND_PAUSE.test(cell)));
  const areAllNumbers = columns.every(({ numeric }) => numeric);

  /** Of a row as wide as those of the table, without any number and without a sign for a missing one. */
  function saysSo(cells: Cells, isAfterBlank: boolean): boolean {
    const [first, ...others] = cells;
    if (isRemark(first) && !areRemarks) return true;
    if (splitting.delimiter === ' ') return isAfterBlank || isProse(cells);
    if (isBlank(others)) {
      // Where numbers are, two words are none; a name of the table's own may be of several.
      const mostWords = columns[0].numeric ? 1 : MOST_WORDS;
      return isAfterBlank && !areRemarks && (isLabelled(first) || isProse(cells, mostWords));
    }
    if (areSpaced || !isCutSentence(cells, splitting)) return false;
    const isSentence = areAllNumbers && cells.some((cell) => /\p{L}\s+\p{L}/u.test(cell));
    return isAfterBlank || isSentence || isProse(cells);
  }

  return (cells, isAfterBlank) => {
    if (isBlank(cells)) return true;
    const values = valuesOf(cells, table);
    const hasNumber = values.some((value) => typeof value === 'number');
    if (!widths.has(cells.length)) {
      return isProse(cells) || !(hasNumber || (cells.length > 1 && areMissing(cells)));
    }
    return !hasNumber && !values.includes('missing') && saysSo(cells, isAfterBlank);
  };
}
