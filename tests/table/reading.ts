import { rowFaultText } from '../../src/table/fault.ts';
import { readPoints } from '../../src/table/read.ts';
import { tableIn } from '../../src/table/table.ts';
import type { Source } from '../../src/table/table.ts';

export type Bytes = string | readonly number[] | Uint8Array;

function bytesOf(content: Bytes): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
}

function sourceOf(content: Bytes): Source {
  const all = bytesOf(content);
  return { size: all.length, bytes: (from, to) => Promise.resolve(all.subarray(from, to)) };
}

/** The bytes of a text of plain letters. */
export function ascii(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

/** UTF-16 of a text, without a mark. */
export function utf16(text: string, isLittle: boolean): readonly number[] {
  return [...Array(text.length).keys()].flatMap((i) => {
    const code = text.charCodeAt(i);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

/** What the command line says of a file, as an object; of one that is no table, its fault. */
export async function inspected(content: Bytes) {
  const source = sourceOf(content);
  const found = await tableIn(source);
  if (found.is === 'fault') return { fault: found.fault.is };
  const { table } = found;
  const { points, rowsBad, firstBad } = await readPoints(source, table, table);
  const { encoding, splitting, decimal, thousands, header, columns, x, y } = table;
  return {
    encoding,
    delimiter: splitting?.delimiter ?? null,
    decimal,
    thousands,
    header,
    names: columns.map(({ name }) => name),
    units: columns.map(({ unit }) => unit),
    numeric: columns.flatMap((column, c) => (column.numeric ? [c] : [])),
    x,
    y,
    rowsGood: points.n,
    rowsBad,
    bad: firstBad.map(({ line, column, reason, cell }) => [line, column, reason, cell]),
    reasons: firstBad.map(({ reason }) => rowFaultText(reason)),
    points: Array.from(points.xs.subarray(0, 10), (px, i) => [px, points.ys[i]]),
  };
}
