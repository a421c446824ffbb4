import type { Units } from '../engine/definitions.ts';
import type { Points } from '../engine/points.ts';
import { MOST_TOLD } from '../engine/fault.ts';
import { quote, quoteName } from '../engine/quote.ts';
import { rowFaultText, tableFaultText } from '../table/fault.ts';
import type { BadRow } from '../table/fault.ts';
import { readPoints } from '../table/read.ts';
import type { ReadPoints } from '../table/read.ts';
import { tableIn } from '../table/table.ts';
import type { Source, Table } from '../table/table.ts';
import type { DataOptions } from './arguments.ts';

export interface Data {
  readonly points: Points;
  readonly units: Units;
}

export type Loaded =
  | { readonly is: 'data'; readonly data: Data }
  | { readonly is: 'faults'; readonly sentences: readonly string[] };

function badRowText({ line, column, reason, cell }: BadRow): string {
  return `line ${line}, column ${column}: ${rowFaultText(reason)}, got ${quote(cell)}`;
}

function badRowsOf(name: string, { rowsBad, firstBad }: ReadPoints): Loaded {
  const more = rowsBad - MOST_TOLD;
  const sentences = firstBad.slice(0, MOST_TOLD).map((bad) => `${name}: ${badRowText(bad)}`);
  const rest = `${name}: has ${more} more bad ${more === 1 ? 'row' : 'rows'}`;
  const advice = `${name}: leave bad rows out with --skip-bad-rows`;
  return { is: 'faults', sentences: [...sentences, ...(more > 0 ? [rest] : []), advice] };
}

function nameOf({ columns, header }: Table, column: number): string {
  const name = header?.[column] ?? '';
  return name === '' ? `${column}` : `${column} (${quoteName(columns[column].name ?? name)})`;
}

function columnsText(table: Table): string {
  const numeric = [...table.columns.keys()].filter((c) => table.columns[c].numeric);
  const shown = numeric.slice(0, 8).map((column) => nameOf(table, column));
  return `${shown.join(', ')}${numeric.length > shown.length ? ', …' : ''}`;
}

/**
 * A column by its name, with its unit or without, or by its number from 0.
 * @returns the sentence that says what is wrong where none is meant, or several
 */
function columnOf(table: Table, option: '--x' | '--y', text: string): number | string {
  const { columns, header } = table;
  const all = [...columns.keys()];
  const whole = all.filter((c) => header?.[c] === text);
  const named = whole.length > 0 ? whole : all.filter((c) => columns[c].name === text);
  const numbered = /^\d+$/.test(text) && Number(text) < columns.length ? [Number(text)] : [];
  const found = named.length > 0 ? named : numbered;
  const [first] = found;
  if (found.length > 1) {
    return `${option}: must be one column, got ${quote(text)}, the name of columns ${found.join(' and ')}: give its number`;
  }
  if (first === undefined || !columns[first].numeric) {
    return `${option}: must be a column of numbers: ${columnsText(table)}; got ${quote(text)}`;
  }
  return first;
}

function chosen(table: Table, { x: forX, y: forY }: DataOptions) {
  const firstBut = (other: number | string | null) => [table.x, table.y].find((c) => c !== other);
  const givenX = forX === null ? null : columnOf(table, '--x', forX);
  const givenY = forY === null ? null : columnOf(table, '--y', forY);
  const x = givenX ?? (forY === null ? table.x : (firstBut(givenY) ?? table.x));
  const y = givenY ?? (forX === null ? table.y : (firstBut(givenX) ?? table.y));
  return { x, y };
}

/** Reads the columns of a table that a person has chosen. @param name of the file, in sentences */
export async function loadData(
  source: Source,
  name: string,
  options: DataOptions,
): Promise<Loaded> {
  const found = await tableIn(source);
  if (found.is === 'fault') {
    return { is: 'faults', sentences: [`${name}: ${tableFaultText(found.fault)}`] };
  }
  const { table } = found;
  const { x, y } = chosen(table, options);
  if (typeof x === 'string' || typeof y === 'string') {
    return { is: 'faults', sentences: [x, y].filter((one) => typeof one === 'string') };
  }
  const read = await readPoints(source, table, { x, y });
  if (read.rowsBad > 0 && !options.skipsBadRows) return badRowsOf(name, read);
  if (read.points.n === 0) {
    const fault = { is: 'noRows', rowsBad: read.rowsBad } as const;
    return { is: 'faults', sentences: [`${name}: ${tableFaultText(fault)}`] };
  }
  const units = { x: table.columns[x].unit, y: table.columns[y].unit };
  return { is: 'data', data: { points: read.points, units } };
}
