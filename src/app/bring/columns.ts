import { shortLabel } from '../../engine/labels.ts';
import type { Labels } from '../../engine/labels.ts';
import type { BringMessages } from '../../i18n/bringMessages.ts';
import type { Choice } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';

/** What the page calls a column: its name with its unit, or its number from 1. */
export function columnName({ columns }: Table, column: number, t: BringMessages): string {
  // A cell too many stands in a column that the table has not.
  const { name, unit } = columns.at(column) ?? { name: null, unit: null };
  if (name === null || name === '') return t.column(String(column + 1));
  return unit === null ? name : `${name} (${unit})`;
}

export function numericColumns({ columns }: Table): readonly number[] {
  return [...columns.keys()].filter((column) => columns[column].numeric);
}

/** What the experiment calls its points, and their axes where the table has names for them. */
export function labelsFor(table: Table, choice: Choice, file: string | null): Labels {
  const { x, y, logX = false, logY = false } = choice;
  const wordOf = (column: number, isLog: boolean) => {
    const { name, unit } = table.columns[column];
    if (name === null || name === '') return isLog ? 'log₁₀' : null;
    // A logarithm has no unit: the number was counted in it.
    return isLog ? `log₁₀ ${name}${unit === null ? '' : ` (${unit})`}` : name;
  };
  const given = {
    name: file,
    xName: wordOf(x, logX),
    xUnit: logX ? null : table.columns[x].unit,
    yName: wordOf(y, logY),
    yUnit: logY ? null : table.columns[y].unit,
  };
  const known = Object.entries(given).flatMap(([key, text]) =>
    text === null || text.trim() === '' ? [] : [[key, shortLabel(text)] as const],
  );
  return Object.fromEntries(known);
}
