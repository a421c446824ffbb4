import { asText } from '../../ui/cell.ts';

/** The columns of the table as they are taken elsewhere, with every digit. */
export interface Copied {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  /** The point of each row; null where they stand as in the data. */
  readonly points: Uint32Array | null;
}

const SIGNS = { tsv: '\t', csv: ',' } as const;
export type CopyFormat = keyof typeof SIGNS;

/** A name with a sign of the format in it stands in quotes; none is a formula. */
function nameIn(typed: string, format: CopyFormat): string {
  const name = asText(typed);
  return /["\t\r\n]|,/.test(name) && (format === 'csv' || /["\t\r\n]/.test(name))
    ? `"${name.replaceAll('"', '""')}"`
    : name;
}

const AT_ONCE = 10_000;

/** The table as text, a piece at a time, so that a page can draw between them. */
export function* piecesOf({ names, columns, points }: Copied, format: CopyFormat) {
  const sign = SIGNS[format];
  yield `${names.map((name) => nameIn(name, format)).join(sign)}\n`;
  const n = columns[0].length;
  for (let from = 0; from < n; from += AT_ONCE) {
    let text = '';
    for (let row = from; row < Math.min(n, from + AT_ONCE); row++) {
      const i = points === null ? row : points[row];
      text += `${columns.map((column) => column[i]).join(sign)}\n`;
    }
    yield text;
  }
}
