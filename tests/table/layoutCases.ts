import type { Case } from './cases.ts';
import { ascii } from './reading.ts';

const HW = ['height', 'weight'];
const PAIR = [
  [170, 65],
  [182, 77.5],
];

/** Names, units, lines of words around the table, broken rows and quotes; JSON; what is no table. */
export const LAID_OUT: Readonly<Record<string, Case>> = {
  'units in brackets of all kinds': {
    file: 'height (cm),weight[kg],"dist, m",t / s,GDP (2010 US$),키（cm）\n1,2,3,4,5,6\n2,4,6,7,5,9\n',
    is: {
      names: ['height', 'weight', 'dist', 't', 'GDP', '키'],
      units: ['cm', 'kg', 'm', 's', '2010 US$', 'cm'],
      header: ['height (cm)', 'weight[kg]', 'dist, m', 't / s', 'GDP (2010 US$)', '키（cm）'],
    },
  },
  'names as long as sentences': {
    file: 'height of the child at birth (cm),weight of the child at birth (kg)\n170,65\n182,77.5\n',
    is: {
      names: ['height of the child at birth', 'weight of the child at birth'],
      units: ['cm', 'kg'],
      points: PAIR,
      rowsBad: 0,
    },
  },
  'a sentence with as many commas over the names': {
    file: 'All of them were measured by hand in spring, by two of us\nheight,weight\n170,65\n182,77.5\n',
    is: { header: HW, names: HW, points: PAIR, rowsBad: 0 },
  },
  'a row of units': {
    file: 'height,weight\ncm,kg\n170,65\n182,77.5\n',
    is: { header: HW, names: HW, units: ['cm', 'kg'], points: PAIR, rowsBad: 0 },
  },
  'a row of units in brackets, one without': {
    file: 'name,height,speed\n,(cm),[m/s]\nKim,170,65\nLee,182,77.5\n',
    is: {
      names: ['name', 'height', 'speed'],
      units: [null, 'cm', 'm/s'],
      x: 1,
      y: 2,
      points: PAIR,
    },
  },
  'two rows of names, the upper one merged': {
    file: ',Men,,Women,\nage,height,weight,height,weight\n20,170,65,160,55\n30,182,77.5,165,60\n',
    is: {
      header: ['age', 'Men height', 'Men weight', 'Women height', 'Women weight'],
      x: 0,
      y: 1,
      points: [
        [20, 170],
        [30, 182],
      ],
      rowsBad: 0,
    },
  },
  'two rows of names in two languages': {
    file: '키,몸무게\nheight,weight\n170,65\n182,77.5\n',
    is: { header: ['키 height', '몸무게 weight'], points: PAIR, rowsBad: 0 },
  },
  'a title, a date, an empty line': {
    file: 'Heights and weights of the class\nCreated: 2024-03-01\n\nheight,weight\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'a title that is filled up with delimiters': {
    file: 'Report 2024,,\n,,\nname,height,weight\nKim,170,65\nLee,182,77.5\n',
    is: { header: ['name', ...HW], x: 1, y: 2, points: PAIR, rowsBad: 0 },
  },
  'a title with a comma in it': {
    file: 'Source: KMA, Seoul\nheight,weight\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'remarks with a sign before them, the names in one': {
    file: '# made by logger 1.2\n# height weight\n170 65\n182 77.5\n',
    is: { delimiter: ' ', header: HW, points: PAIR, rowsBad: 0 },
  },
  'words after the table': {
    file: 'height,weight\n170,65\n182,77.5\n\nSource: Statistics Korea\nwww.kosis.kr, free to use\n',
    is: { points: PAIR, rowsBad: 0 },
  },
  'a sum under the table is a bad row, for it has a number': {
    file: 'height,weight\n170,65\n182,77.5\nTotal,142.5\n',
    is: { points: PAIR, rowsBad: 1, bad: [[4, 0, 'text', 'Total']] },
  },
  'empty lines between rows are none': {
    file: 'height,weight\n\n170,65\n\n\n182,77.5\nx,1\n\n3,4\n',
    is: { rowsGood: 3, rowsBad: 1, bad: [[7, 0, 'text', 'x']] },
  },
  'rows of delimiters alone, at the end, are the spreadsheet’s': {
    file: 'height,weight\n170,65\n182,77.5\n,\n,\n,\n',
    is: { points: PAIR, rowsBad: 0 },
  },
  'and between rows they are bad rows': {
    file: 'height,weight\n170,65\n,\n182,77.5\n',
    is: { points: PAIR, rowsBad: 1, bad: [[3, 0, 'empty', '']] },
  },
  'a bad first row without a header is no header': {
    file: 'abc,5\n1,2\n3,4\n',
    is: { header: null, rowsGood: 2, rowsBad: 1, bad: [[1, 0, 'text', 'abc']] },
  },
  'a bad first row under a header': {
    file: 'height,weight\nabc,5\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 1, bad: [[2, 0, 'text', 'abc']] },
  },
  'a row that is too short, and one that is too long': {
    file: 'height,weight\n170,65\n5\n1,2,3\n182,77.5\n',
    is: {
      points: PAIR,
      rowsBad: 2,
      bad: [
        [3, 1, 'short', ''],
        [4, 2, 'long', '3'],
      ],
    },
  },
  'a delimiter at the end of each row': {
    file: 'height,weight,\n170,65,\n182,77.5,\n',
    is: { points: PAIR, rowsBad: 0, header: HW },
  },
  'names of rows without a name of their own, as R writes them': {
    file: 'height weight\n1 170 65\n2 182 77.5\n3 160 50\n',
    is: { header: ['', ...HW], x: 1, y: 2, points: [...PAIR, [160, 50]], rowsBad: 0 },
  },
  'a column that counts the rows is not x': {
    file: 'no,height,weight\n1,170,65\n2,182,77.5\n3,160,50\n',
    is: { x: 1, y: 2 },
  },
  'unless there is nothing else': {
    file: 'no,height\n1,170\n2,182\n3,160\n',
    is: { x: 0, y: 1 },
  },
  'columns of words are passed over': {
    file: 'name,sex,height,city,weight\nKim,M,170,Seoul,65\nLee,F,182,Busan,77.5\n',
    is: { numeric: [2, 4], x: 2, y: 4, points: PAIR },
  },
  'years for names': {
    file: 'country,2018,2019,2020\nKorea,1,2,3\nJapan,4,5,6\n',
    is: {
      header: ['country', '2018', '2019', '2020'],
      x: 1,
      y: 2,
      points: [
        [1, 2],
        [4, 5],
      ],
    },
  },
  'quotes with delimiters, quotes and new lines within': {
    file: 'name,height,weight\n"Kim, ""the\ntall""",170,65\nLee,x,1\nPark,182,77.5\n',
    is: { points: PAIR, bad: [[4, 1, 'text', 'x']] },
  },
  'a quote that is never closed costs its own row alone': {
    file: 'name,height,weight\n"Kim,170,65\nLee,182,77.5\nPark,160,50\n"Choi",150,40\n',
    is: {
      rowsGood: 4,
      rowsBad: 0,
      points: [
        [170, 65],
        [182, 77.5],
        [160, 50],
        [150, 40],
      ],
    },
  },
  'inches are no quotes': {
    file: 'size,height,weight\n5" pipe,170,65\n6" pipe,182,77.5\n',
    is: { points: PAIR, rowsBad: 0 },
  },
  'spaces before quotes': {
    file: 'name, height, weight\n"Kim, A", "170", 65\n"Lee, B", "182", 77.5\n',
    is: { points: PAIR, rowsBad: 0 },
  },
  'names that stand twice, and one that is empty': {
    file: ',x,x\n7,170,65\n3,182,77.5\n',
    is: { header: ['', 'x', 'x'], x: 0, y: 1 },
  },
  'ten bad rows are named, and all are counted': {
    file: `x,y\n${'a,1\n'.repeat(25)}${'1,2\n'.repeat(60)}`,
    is: {
      rowsGood: 60,
      rowsBad: 25,
      bad: Array.from({ length: 10 }, (_, i) => [i + 2, 0, 'text', 'a']),
    },
  },
  'a header alone over many names of two words': {
    file: 'Body height    Body weight\n170            65\n182            77.5\n',
    is: { delimiter: ' ', header: ['Body height', 'Body weight'], points: PAIR },
  },
  'JSON pairs': {
    file: '[[1.5, 2.5],\n [3, null],\n [3, 4], [5]]',
    is: {
      delimiter: null,
      header: null,
      decimal: '.',
      rowsGood: 2,
      points: [
        [1.5, 2.5],
        [3, 4],
      ],
      bad: [
        [2, 1, 'missing', 'null'],
        [3, 1, 'short', ''],
      ],
    },
  },
  'JSON objects': {
    file: '[{"name": "Kim, \\"A\\"", "height (cm)": 170, "weight": 65},\n{"weight": "77.5", "height (cm)": 182},\n{"height (cm)": 1e400, "weight": 2},\n{"weight": 3}]',
    is: {
      header: ['name', 'height (cm)', 'weight'],
      units: [null, 'cm', null],
      x: 1,
      y: 2,
      points: PAIR,
      bad: [
        [3, 1, 'tooLarge', '1e400'],
        [4, 1, 'empty', ''],
      ],
    },
  },
  'JSON objects, one a line': {
    file: '{"x": 170, "y": 65}\n{"x": 182, "y": 77.5}\n',
    is: { header: ['x', 'y'], points: PAIR },
  },
  'JSON lists with their names first': {
    file: '[["height","weight"],\n[170,65],\n[182,77.5]]',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'broken JSON': { file: '[[1,2],\n[3,4', is: { fault: 'json' } },
  'JSON with a comma too many': { file: '[[1,2],[3,4],]', is: { fault: 'json' } },
  'JSON that is no list': { file: '{"a": [1, 2], "b": 3} x', is: { fault: 'json' } },
  'an empty file': { file: '', is: { fault: 'empty' } },
  'spaces alone': { file: ' \n\r\n \n', is: { fault: 'empty' } },
  'words alone': { file: 'hello, world\nthis is, a letter\n', is: { fault: 'noNumbers' } },
  'a header alone': { file: 'height,weight\n', is: { fault: 'noNumbers' } },
  'one column of numbers': { file: 'name,height\nKim,170\nLee,182\n', is: { fault: 'oneColumn' } },
  'one column': { file: 'height\n170\n182\n', is: { fault: 'oneColumn' } },
  'a workbook': {
    file: [0x50, 0x4b, 3, 4, 20, 0, 6, 0, ...ascii('xl/workbook.xml')],
    is: { fault: 'other' },
  },
  'a page': {
    file: '<!DOCTYPE html><html><table><tr><td>1</td></tr></table>',
    is: { fault: 'other' },
  },
  'zero bytes': { file: 'x,y\n1,2\n\0\0\n', is: { fault: 'other' } },
  'one row': { file: '1,2', is: { header: null, points: [[1, 2]] } },
};
