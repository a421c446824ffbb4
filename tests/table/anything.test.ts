import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder } from '../../src/table/decode.ts';
import type { Encoding } from '../../src/table/encoding.ts';
import { readNumber } from '../../src/table/numbers.ts';
import { createTextReader } from '../../src/table/split.ts';
import { inspected, utf16 } from './reading.ts';

/** Any bytes, and texts made of what tables are made of, mostly broken. */
const SCRAPS = [
  ',;\t| \n\r#[]{}:%$=',
  '1 2.5 -3 1,5 1.234,5 x "a 1e400 NaN 한글 sep=; --- (cm) [[1,2], {"x":1}',
  '"" \' \0 \uFEFF \u00a0 \u2028 \ud800 \r\n',
];
const [SIGNS, ...WORDS] = SCRAPS;
const scraps = fc.constantFrom(
  '',
  '"',
  ...SIGNS.split(''),
  ...WORDS.flatMap((all) => all.split(' ')),
);
const anyText = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(''));
const anyBytes = fc.uint8Array({ maxLength: 200 });

test('whatever is in a file, it is a table or a fault, and its numbers are finite', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, anyBytes), async (content) => {
      const found = await inspected(content);
      if ('fault' in found) return;
      const { points, rowsBad, bad } = found;
      expect(points.flat().every((value) => Number.isFinite(value))).toBe(true);
      expect(bad.length).toBe(Math.min(10, rowsBad));
    }),
    { numRuns: 1500 },
  );
});

test('every element of a JSON list is a good row or a bad one', async () => {
  const element = fc.constantFrom(
    '[5,6]',
    '[1,2,3]',
    '[]',
    '[""]',
    '[null]',
    '["a b","c"]',
    '["---","---"]',
    '["Source: a","b"]',
    '"Source: a"',
    'null',
    'true',
    '7',
    '{}',
    '{"x":1}',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 12 }), async (others) => {
      // Two rows that leave no doubt what the table is; what is named is none of them.
      const text = `[${['[1,2]', '[3,4]', '[1,2]', '[3,4]', ...others].join()}]`;
      const found = await inspected(text);
      expect(found).toMatchObject({ header: null });
      const { rowsGood = 0, rowsBad = 0 } = 'fault' in found ? {} : found;
      expect(rowsGood + rowsBad).toBe((JSON.parse(text) as unknown[]).length);
    }),
    { numRuns: 300 },
  );
});

interface Writing {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
  readonly newLine: string;
  readonly isQuoted: boolean;
  readonly hasHeader: boolean;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  readonly isDeclared: boolean;
}

const GROUPS = ['', ',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'"];

/** All the ways of writing that do not contradict themselves. */
const writing: fc.Arbitrary<Writing> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom(...GROUPS),
    newLine: fc.constantFrom('\n', '\r\n', '\r'),
    isQuoted: fc.boolean(),
    hasHeader: fc.boolean(),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be'),
    hasMark: fc.boolean(),
    isDeclared: fc.boolean(),
  })
  .filter(({ delimiter, decimal, thousands, isQuoted }) => {
    const needsQuotes = [decimal, thousands].includes(delimiter);
    return (
      decimal !== thousands &&
      (!needsQuotes || isQuoted) &&
      !(delimiter === ' ' && thousands === ' ')
    );
  });

/** A number as people write it; the exponent keeps its sign. */
function numberText(value: number, { decimal, thousands }: Writing): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(String(value)) ?? ['', '', '0', ''];
  const grouped = /e/.test(rest) ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return sign + grouped + rest.replace('.', decimal);
}

function tableText(points: readonly (readonly [number, number])[], how: Writing): string {
  const quote = how.isQuoted ? '"' : '';
  const line = (cells: readonly string[]) =>
    cells.map((cell) => quote + cell + quote).join(how.delimiter);
  const header = how.hasHeader ? [line(['x', 'y'])] : [];
  const declared = how.isDeclared && how.delimiter !== ' ' ? [`sep=${how.delimiter}`] : [];
  const rows = points.map((pair) => line(pair.map((value) => numberText(value, how))));
  return [...declared, ...header, ...rows, ''].join(how.newLine);
}

function encoded(text: string, { encoding, hasMark }: Writing): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  return Uint8Array.from(utf16(marked, encoding === 'utf-16le'));
}

const coordinate = fc.oneof(
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 100),
);

test('what was written in any dialect is read again, to the last bit', async () => {
  const rows = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(rows, writing, async (own, how) => {
      // Two rows that leave no doubt which sign is which.
      const points = [...own, [1234567.25, -0.5], [12.5, 98765432.75]] as const;
      const found = await inspected(encoded(tableText(points, how), how));
      expect(found).toMatchObject({
        delimiter: how.delimiter,
        decimal: how.decimal,
        header: how.hasHeader ? ['x', 'y'] : null,
        encoding: how.encoding,
        rowsGood: points.length,
        rowsBad: 0,
        points,
      });
    }),
    { numRuns: 700 },
  );
});

test('a plain number is what JavaScript makes of it', () => {
  const dialect = { decimal: '.', mark: '' } as const;
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
      expect(readNumber(String(value), dialect)).toBe(Object.is(value, -0) ? 0 : value);
      expect(readNumber(` ${value.toExponential(20)} `, dialect)).toBe(
        Number(value.toExponential(20)),
      );
    }),
  );
});

test('rows are the same however their text is cut', () => {
  const text = 'a,b\r\n1,"x\r\ny"\r\r2,3\n"4,5\n6,7';
  const rowsOf = (pieces: readonly string[]) => {
    const rows: unknown[] = [];
    const how = { delimiter: ',', isFramed: false, isWrapped: false };
    const reader = createTextReader(how, (cells, line) => rows.push([line, ...cells]));
    for (const piece of pieces) reader.push(piece);
    reader.end();
    return rows;
  };
  const rows = [
    [1, 'a', 'b'],
    [2, '1', 'x\ny'],
    [4, ''],
    [5, '2', '3'],
    [6, '"4', '5'],
    [7, '6', '7'],
  ];
  const places = [...Array(text.length).keys()];
  fc.assert(
    fc.property(fc.subarray(places), (cuts) => {
      const ends = [...cuts, text.length];
      expect(rowsOf(ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)))).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('a text comes out the same however its bytes are cut', () => {
  // 똠방각하 is 8C 63 B9 E6 B0 A2 C7 CF: a pair of the extension, then three of the plain set.
  const bytes = Uint8Array.of(
    0x31,
    0x8c,
    0x63,
    0x2c,
    0xb9,
    0xe6,
    0xb0,
    0xa2,
    0xc7,
    0xcf,
    0x0a,
    0x81,
  );
  fc.assert(
    fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), (cuts) => {
      const decoder = createDecoder('euc-kr');
      const ends = [...cuts, bytes.length];
      const text = ends.map((end, i) =>
        decoder.decode(bytes.subarray(i === 0 ? 0 : ends[i - 1], end)),
      );
      expect(text.join('') + decoder.end()).toBe('1똠,방각하\n\uFFFD');
    }),
  );
});
