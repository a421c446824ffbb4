import { expect, test } from 'vitest';
import { cellsOf, readTyped, withCells } from '../../../src/app/pointTable/cells.ts';
import { piecesOf } from '../../../src/app/pointTable/copyOf.ts';
import { columnsOf, pairsOf } from '../../../src/engine/points.ts';

const NO_UNITS = { x: null, y: null };
const DATA = columnsOf([
  [1, 10],
  [2, 20],
  [3, 30],
]);

test.each([
  ['1.5', 1.5],
  [' −2 ', -2],
  ['2e-3', 0.002],
  ['1,5', 1.5],
  ['1,234', 1234],
  ['70 kg', 70],
])('%j is typed for %d', (text, value) => {
  expect(readTyped(text, 'y', 'kg')).toEqual({ is: 'value', value });
});

test.each([
  ['', 'empty'],
  ['abc', 'text'],
  ['1x', 'text'],
  ['Infinity', 'infinite'],
  ['1e400', 'tooLarge'],
  ['-2e15', 'tooLarge'],
  ['70 lb', 'otherUnit'],
])('%j is refused: %s', (text, reason) => {
  expect(readTyped(text, 'y', 'kg')).toMatchObject({ is: 'cell', reason, axis: 'y', row: null });
});

test.each([
  [
    'a spreadsheet',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a column with commas between its thousands', '1,234\n12,345', [['1,234'], ['12,345']]],
  [
    'commas between cells',
    '1, 2\n3, 4',
    [
      ['1', ' 2'],
      ['3', ' 4'],
    ],
  ],
  [
    'semicolons, commas before fractions',
    '1,5;2\n3;4',
    [
      ['1,5', '2'],
      ['3', '4'],
    ],
  ],
  [
    'spaces',
    '1 2\n3   4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
])('cells of %s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test('cells are written over the rows from a place on, in the order seen, and go on as new points', () => {
  const cells = cellsOf('7,5\t70\n8\t80\n9\t90');
  const taken = withCells(DATA, cells, { over: [2, 0], axis: 'x', units: NO_UNITS, most: 100 });
  if (taken.is !== 'points') throw new Error(taken.is);
  expect(pairsOf(taken.points)).toEqual([
    [8, 80],
    [2, 20],
    [7.5, 70],
    [9, 90],
  ]);
  expect(pairsOf(DATA)[0]).toEqual([1, 10]);
});

test('a line of names over the numbers is left out', () => {
  const cells = cellsOf('height\tweight\n5\t6');
  const taken = withCells(DATA, cells, { over: [0], axis: 'x', units: NO_UNITS, most: 100 });
  expect(taken).toMatchObject({ is: 'points', rows: 1, hadHeading: true });
});

test('an empty line within is a row, and no number; those at the end are none', () => {
  expect(cellsOf('\n1,5\n\n2,5\n \n\n')).toEqual([[''], ['1', '5'], [''], ['2', '5']]);
  expect(cellsOf('1\t2\n\t\n3\t4\n\t\n')).toEqual([
    ['1', '2'],
    ['', ''],
    ['3', '4'],
  ]);
  expect(cellsOf('1,234\n\n12,345')).toEqual([['1,234'], [''], ['12,345']]);
});

test('more lines are read than a call has room for arguments', () => {
  const cells = Array.from({ length: 1_000_000 }, () => ['1', '2']);
  const place = { over: [0], axis: 'y', units: NO_UNITS, most: 1e6 } as const;
  expect(withCells(DATA, cells, place)).toMatchObject({ is: 'wide', columns: 2 });
});

test.each([
  [
    'a cell that is no number, named by its row',
    '5\t6\n7\tn/a',
    'x',
    [0, 1],
    { is: 'cell', row: 2, axis: 'y', cell: 'n/a' },
  ],
  [
    'a first row without its numbers',
    'n/a\tNA\n5\t6',
    'x',
    [0, 1],
    { is: 'cell', row: 1, axis: 'x' },
  ],
  ['a first row of dashes', '-\n5', 'x', [0, 1], { is: 'cell', row: 1, axis: 'x' }],
  ['an empty line', '5\t6\n\n7\t8', 'x', [0, 1, 2], { is: 'cell', row: 2, reason: 'empty' }],
  ['more columns than there are', '1\t2\t3', 'x', [0], { is: 'wide', columns: 3, room: 2 }],
  ['two columns from y on', '1\t2', 'y', [0], { is: 'wide', columns: 2, room: 1 }],
  ['a new point without its x', '1\n2', 'y', [2], { is: 'half' }],
  ['more points than may be', '1\t1\n2\t2', 'x', [2], { is: 'tooMany', most: 3 }],
] as const)('all or nothing: %s', (_, text, axis, over, refusal) => {
  const place = { over, axis, units: NO_UNITS, most: 3 };
  expect(withCells(DATA, cellsOf(text), place)).toMatchObject(refusal);
});

test('a copy has every digit, in the order seen; a name with a comma is quoted in CSV alone', () => {
  const of = {
    names: ['height, cm', 'y'],
    columns: [Float64Array.of(0.1 + 0.2, 1e21), Float64Array.of(-0.5, 2)],
    points: Uint32Array.of(1, 0),
  };
  expect([...piecesOf(of, 'csv')].join('')).toBe(
    '"height, cm",y\n1e+21,2\n0.30000000000000004,-0.5\n',
  );
  expect([...piecesOf(of, 'tsv')].join('').split('\n')[0]).toBe('height, cm\ty');
  const named = { ...of, names: ['=1+1', '-y'] };
  expect([...piecesOf(named, 'csv')].join('')).toBe(
    "'=1+1,'-y\n1e+21,2\n0.30000000000000004,-0.5\n",
  );
});
