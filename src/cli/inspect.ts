import { rowFaultText } from '../table/fault.ts';
import type { TableFault } from '../table/fault.ts';
import { readPoints } from '../table/read.ts';
import type { ReadPoints } from '../table/read.ts';
import { tableIn } from '../table/table.ts';
import type { Source, Table } from '../table/table.ts';

const FIRST_POINTS = 10;

function pairsOf({ n, xs, ys }: ReadPoints['points']) {
  return Array.from({ length: Math.min(n, FIRST_POINTS) }, (_, i) => [xs[i], ys[i]]);
}

function inspection(table: Table, { points, rowsBad, firstBad }: ReadPoints): string {
  const { encoding, splitting, decimal, thousands, header, columns, x, y } = table;
  return JSON.stringify({
    encoding,
    delimiter: splitting?.delimiter ?? null,
    decimal,
    thousands,
    header,
    columns: columns.map(({ name, unit, numeric }) => ({ name, unit, numeric })),
    x,
    y,
    rowsGood: points.n,
    rowsBad,
    firstBad: firstBad.map(({ line, column, reason, cell }) => ({
      line,
      column,
      reason: rowFaultText(reason),
      cell,
    })),
    points: pairsOf(points),
  });
}

/** What table a file is, and what its first two columns of numbers hold, as JSON; or why it is none. */
export async function inspect(source: Source): Promise<string | TableFault> {
  const found = await tableIn(source);
  if (found.is === 'fault') return found.fault;
  const { table } = found;
  const read = await readPoints(source, table, table);
  if (read.points.n === 0) return { is: 'noRows', rowsBad: read.rowsBad };
  return inspection(table, read);
}
