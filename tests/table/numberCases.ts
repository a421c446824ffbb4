import { LONG } from './cases.ts';
import type { Case } from './cases.ts';

const THOUSANDS = [
  [1234, 12345.5],
  [1234567, 6],
];

/** Fractions, thousands, marks; cells that are no numbers. */
export const NUMBERS: Readonly<Record<string, Case>> = {
  'thousands in quotes': {
    file: 'a,b\n"1,234","12,345.5"\n"1,234,567",6\n',
    is: { delimiter: ',', decimal: '.', thousands: ',', points: THOUSANDS },
  },
  'only thousands in quotes, none of them certain': {
    file: 'a,b\n"1,234","5,678"\n"2,345","6,789"\n',
    is: {
      decimal: '.',
      thousands: ',',
      points: [
        [1234, 5678],
        [2345, 6789],
      ],
    },
  },
  'points between thousands, a comma before fractions': {
    file: 'a;b\n1.234;12.345,5\n1.234.567;6\n',
    is: { decimal: ',', thousands: '.', points: THOUSANDS },
  },
  'decimal commas in quotes between commas': {
    file: 'a,b\n"1,5","2,25"\n"3,0",4\n',
    is: {
      delimiter: ',',
      decimal: ',',
      thousands: null,
      points: [
        [1.5, 2.25],
        [3, 4],
      ],
    },
  },
  'spaces between thousands': {
    file: 'a;b\n1 234;12 345,5\n1 234 567;6\n',
    is: { decimal: ',', thousands: ' ', points: THOUSANDS },
  },
  'spaces between thousands, tabs between cells': {
    file: 'a\tb\n1 234\t12 345.5\n1 234 567\t6\n',
    is: { delimiter: '\t', decimal: '.', thousands: ' ', points: THOUSANDS },
  },
  'no-break spaces between thousands': {
    file: 'a;b\n1\u00a0234;12\u00a0345,5\n1\u00a0234\u00a0567;6\n',
    is: { thousands: '\u00a0', points: THOUSANDS },
  },
  'narrow no-break spaces and thin ones': {
    file: 'a;b\n1\u202f234;12\u202f345,5\n1\u2009234\u2009567;6\n',
    is: { thousands: '\u202f', points: THOUSANDS },
  },
  'apostrophes of Switzerland': {
    file: "a;b\n1'234;12'345.5\n1’234’567;6\n",
    is: { decimal: '.', thousands: "'", points: THOUSANDS },
  },
  'groups of India': {
    file: 'a\tb\n12,34,567\t1.5\n1,234\t2.5\n',
    is: {
      decimal: '.',
      thousands: ',',
      points: [
        [1234567, 1.5],
        [1234, 2.5],
      ],
    },
  },
  'three digits after each comma, between semicolons, is a fraction': {
    file: 'a;b\n1,234;5,678\n2,345;6,789\n',
    is: {
      decimal: ',',
      thousands: null,
      points: [
        [1.234, 5.678],
        [2.345, 6.789],
      ],
    },
  },
  'three digits after each comma beside bare ones below a thousand are thousands': {
    file: 'a;b\n1,234;5,678\n950;789\n',
    is: {
      decimal: '.',
      thousands: ',',
      points: [
        [1234, 5678],
        [950, 789],
      ],
    },
  },
  'populations between tabs': {
    file: 'a\tb\n12,345\t5,678\n23,456\t6,789\n',
    is: {
      decimal: '.',
      thousands: ',',
      points: [
        [12345, 5678],
        [23456, 6789],
      ],
    },
  },
  'three digits after each point is a fraction': {
    file: 'a,b\n1.234,5.678\n2.345,6.789\n',
    is: {
      decimal: '.',
      thousands: null,
      points: [
        [1.234, 5.678],
        [2.345, 6.789],
      ],
    },
  },
  'the sample misleads: the first comma that is certain comes after 300 kB': {
    file: `a;b;c\n${`1,234;2,345;${LONG}\n950;2;\n`.repeat(3000)}1,5;7\n`,
    is: { decimal: ',', rowsGood: 6001, rowsBad: 0, thousands: null },
  },
  'the sample misleads: a column of numbers turns into words': {
    file: `a,b,c,d\n${`1,2,3,${LONG}\n`.repeat(3000)}${'x,2,3,\n'.repeat(4000)}`,
    is: { numeric: [1, 2], x: 1, y: 2, rowsGood: 7000 },
  },
  'signs, exponents, points at either end': {
    file: 'a,b\n-1.5e3,+.5\n1E-2,5.\n−7,–8\n',
    is: {
      points: [
        [-1500, 0.5],
        [0.01, 5],
        [-7, -8],
      ],
      rowsBad: 0,
    },
  },
  'exponents with decimal commas': {
    file: 'a;b\n1,5e3;2,5E-1\n',
    is: { decimal: ',', points: [[1500, 0.25]] },
  },
  'shares are read as they are written, with their unit': {
    file: 'share,y\n12%,1\n3.5 %,2\n0.07,3\n',
    is: {
      units: ['%', null],
      points: [
        [12, 1],
        [3.5, 2],
      ],
      bad: [[4, 0, 'otherUnit', '0.07']],
    },
  },
  'one share among numbers is another unit': {
    file: 'x,y\n1,1\n2%,2\n3,3\n',
    is: {
      units: [null, null],
      points: [
        [1, 1],
        [3, 3],
      ],
      bad: [[3, 0, 'otherUnit', '2%']],
    },
  },
  'money before and behind': {
    file: 'price,pay\n"$1,234.50",€5\n$7,8 €\n-$2,9\n',
    is: {
      units: ['$', '€'],
      points: [
        [1234.5, 5],
        [7, 8],
        [-2, 9],
      ],
      rowsBad: 0,
      thousands: ',',
    },
  },
  'won, and accounts with brackets for less than nothing': {
    file: '값\t수\n₩1,200\t(5)\n3,000원\t(1,234)\n₩500\t7\n',
    is: {
      points: [
        [1200, -5],
        [500, 7],
      ],
      rowsBad: 1,
    },
  },
  'a unit in each cell': {
    file: 'h,w\n170 cm,65kg\n182 cm,77.5kg\n',
    is: {
      units: ['cm', 'kg'],
      points: [
        [170, 65],
        [182, 77.5],
      ],
    },
  },
  'digits of full width': {
    file: 'a,b\n１２．５,３\n-４,％\n',
    is: { points: [[12.5, 3]], rowsBad: 1 },
  },
  'formulas that hold a text': {
    file: 'a,b\n="12","=""3"""\n="4",5\n',
    is: {
      points: [
        [12, 3],
        [4, 5],
      ],
    },
  },
  'empty cells and words for missing values': {
    file: 'a,b\n1,\n,2\nNA,3\n4,n/a\n5,NaN\n6,#N/A\n7,-\n8,결측\n9,null\n10,?\n11,12\n13,14\n',
    is: {
      rowsGood: 2,
      rowsBad: 10,
      points: [
        [11, 12],
        [13, 14],
      ],
      bad: [
        [2, 1, 'empty', ''],
        [3, 0, 'empty', ''],
        [4, 0, 'missing', 'NA'],
        [5, 1, 'missing', 'n/a'],
        [6, 1, 'missing', 'NaN'],
        [7, 1, 'missing', '#N/A'],
        [8, 1, 'missing', '-'],
        [9, 1, 'missing', '결측'],
        [10, 1, 'missing', 'null'],
        [11, 1, 'missing', '?'],
      ],
    },
  },
  'numbers that are none': {
    file: 'a,b\n1,2\n0x10,3\n1_000,3\n12abc,3\n1.2.3,3\n1.234.5,3\n--5,3\n1e,3\n2020-01-05,3\n12:30,3\n$,3\n3,4\n5,6\n7,8\n9,10\n11,12\n13,14\n15,16\n17,18\n19,20\n21,22\n',
    is: { rowsGood: 11, rowsBad: 10, decimal: '.' },
  },
  'infinities and numbers past the limit, as they are written': {
    file: 'a,b\n1e400,1\n-1e400,1\nInfinity,1\n-inf,1\n1e15,1\n1000000000000001,1\n-1e15,2\n3,4\n5,6\n7,8\n',
    is: {
      points: [
        [1e15, 1],
        [-1e15, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      bad: [
        [2, 0, 'tooLarge', '1e400'],
        [3, 0, 'tooLarge', '-1e400'],
        [4, 0, 'infinite', 'Infinity'],
        [5, 0, 'infinite', '-inf'],
        [7, 0, 'tooLarge', '1000000000000001'],
      ],
    },
  },
  'the last bit of each number': {
    file: 'a,b\n0.1,167.64000000000001\n1736125199000,123456789012.34567\n5e-324,1e-400\n-0,9007199254740993\n0.30000000000000004,2.2250738585072014e-308\n',
    is: {
      points: [
        [0.1, 167.64000000000001],
        [1736125199000, 123456789012.34567],
        [5e-324, 0],
        [0.30000000000000004, 2.2250738585072014e-308],
      ],
      bad: [[5, 1, 'tooLarge', '9007199254740993']],
    },
  },
  'a comma too many is no number': {
    file: 'a\tb\n1,234.5\t1\n12,34\t2\n1,2345\t3\n1,,234\t4\n2.5\t5\n3.5\t6\n4.5\t7\n',
    is: { decimal: '.', rowsGood: 4, rowsBad: 3 },
  },
};
