import { ascii, utf16 } from './reading.ts';
import type { Bytes } from './reading.ts';

/** A file as somebody's program has written it, and what is in it, read by hand. */
export interface Case {
  readonly file: Bytes;
  readonly is: Readonly<Record<string, unknown>>;
}

/** Three thousand rows with this in them are more than is looked at to begin with. */
export const LONG = 'x'.repeat(100);

const TWO = [
  [1.5, 2.5],
  [3, 4],
];
const HW = ['height', 'weight'];
const PAIR = [
  [170, 65],
  [182, 77.5],
];

/** Delimiters, encodings and new lines. */
export const WRITTEN: Readonly<Record<string, Case>> = {
  'commas, no header': {
    file: '1.5,2.5\n3,4\n',
    is: {
      delimiter: ',',
      decimal: '.',
      thousands: null,
      header: null,
      names: [null, null],
      points: TWO,
      rowsBad: 0,
    },
  },
  'semicolons and decimal commas': {
    file: 'a;b\n1,5;2,5\n3;4\n',
    is: { delimiter: ';', decimal: ',', thousands: null, header: ['a', 'b'], points: TWO },
  },
  'tabs, no new line at the end': {
    file: 'a\tb\n1.5\t2.5\n3\t4',
    is: { delimiter: '\t', points: TWO },
  },
  'tabs and decimal commas': {
    file: 'a\tb\n1,5\t2,5\n3\t4',
    is: { delimiter: '\t', decimal: ',', points: TWO },
  },
  'pipes with spaces': {
    file: 'a | b\n1.5 | 2.5\n3 | 4\n',
    is: { delimiter: '|', header: ['a', 'b'], points: TWO },
  },
  'a table of Markdown': {
    file: '| a | b |\n|---|--:|\n| 1.5 | 2.5 |\n| 3 | 4 |\n',
    is: { delimiter: '|', header: ['a', 'b'], points: TWO, rowsBad: 0, x: 0, y: 1 },
  },
  'a table of Markdown with short rules': {
    file: '| a | b |\n|--|--|\n| 1.5 | 2.5 |\n| 3 | 4 |\n',
    is: { delimiter: '|', header: ['a', 'b'], points: TWO, rowsBad: 0 },
  },
  'a table of Markdown without a frame': {
    file: 'a | b\n--|--\n1.5 | 2.5\n3 | 4\n',
    is: { delimiter: '|', header: ['a', 'b'], points: TWO, rowsBad: 0 },
  },
  'names underlined between spaces': {
    file: 'a b\n-- --\n1.5 2.5\n3 4\n',
    is: { delimiter: ' ', header: ['a', 'b'], points: TWO, rowsBad: 0 },
  },
  'a sign for what is missing between pipes is no rule': {
    file: 'a | b\n- | -\n1.5 | 2.5\n-- | --\n3 | 4\n',
    is: {
      points: TWO,
      rowsBad: 2,
      bad: [
        [2, 0, 'missing', '-'],
        [4, 0, 'missing', '--'],
      ],
    },
  },
  'what psql prints': {
    file: '  a  |  b  \n-----+-----\n 1.5 | 2.5\n   3 |   4\n(2 rows)\n\n',
    is: { delimiter: '|', header: ['a', 'b'], points: TWO, rowsBad: 0 },
  },
  'runs of spaces, columns aligned to the right': {
    file: '    a      b\n  1.5    2.5\n    3      4\n',
    is: { delimiter: ' ', header: ['a', 'b'], points: TWO, rowsBad: 0 },
  },
  'spaces and decimal commas of three digits': {
    file: 'a b\n1,500 2,500\n0,125 4\n',
    is: {
      delimiter: ' ',
      decimal: ',',
      points: [
        [1.5, 2.5],
        [0.125, 4],
      ],
    },
  },
  'tabs and spaces mixed': {
    file: 'a b\n1.5 \t2.5\n3  4\n',
    is: { delimiter: ' ', points: TWO },
  },
  'sep= in the first line': {
    file: 'sep=;\na;b\n1.5;2.5\n3;4\n',
    is: { delimiter: ';', decimal: '.', header: ['a', 'b'], points: TWO },
  },
  'sep= with a sign nobody else uses': {
    file: 'sep=^\r\na^b\r\n1.5^2.5\r\nx^1\r\n3^4\r\n',
    is: { delimiter: '^', points: TWO, bad: [[4, 0, 'text', 'x']] },
  },
  'CR LF': { file: 'a,b\r\n1.5,2.5\r\n3,4\r\n', is: { header: ['a', 'b'], points: TWO } },
  'CR alone': {
    file: 'a,b\r1.5,2.5\rx,1\r3,4\r',
    is: { header: ['a', 'b'], points: TWO, bad: [[3, 0, 'text', 'x']] },
  },
  'new lines of all kinds in one file': {
    file: 'a,b\r\n1.5,2.5\rx,1\n3,4\r\ny,1',
    is: {
      points: TWO,
      bad: [
        [3, 0, 'text', 'x'],
        [5, 0, 'text', 'y'],
      ],
    },
  },
  'UTF-8 with its mark': {
    file: '\uFEFFheight,weight\n170,65\n182,77.5\n',
    is: { encoding: 'utf-8', header: HW, points: PAIR },
  },
  'UTF-16, little end first, with its mark': {
    file: [0xff, 0xfe, ...utf16('키\t몸무게\r\n170\t65\r\n182\t77.5\r\n', true)],
    is: { encoding: 'utf-16le', delimiter: '\t', header: ['키', '몸무게'], points: PAIR },
  },
  'UTF-16, big end first, with its mark': {
    file: [0xfe, 0xff, ...utf16('키;몸무게\n170;65\n182;77,5\n', false)],
    is: { encoding: 'utf-16be', decimal: ',', header: ['키', '몸무게'], points: PAIR },
  },
  'UTF-16 without a mark, either end': {
    file: utf16('height,weight\n170,65\n182,77.5\n', false),
    is: { encoding: 'utf-16be', header: HW, points: PAIR },
  },
  'UTF-16LE without a mark': {
    file: utf16('height,weight\n170,65\n182,77.5\n', true),
    is: { encoding: 'utf-16le', header: HW, points: PAIR },
  },
  'EUC-KR: 키(cm),몸무게(kg)': {
    // 키 C5 B0, 몸 B8 F6, 무 B9 AB, 게 B0 D4.
    file: [
      0xc5,
      0xb0,
      ...ascii('(cm),'),
      0xb8,
      0xf6,
      0xb9,
      0xab,
      0xb0,
      0xd4,
      ...ascii('(kg)\r\n170,65\r\n182,77.5\r\n'),
    ],
    is: {
      encoding: 'euc-kr',
      header: ['키(cm)', '몸무게(kg)'],
      names: ['키', '몸무게'],
      units: ['cm', 'kg'],
      points: PAIR,
    },
  },
  'CP949: syllables that EUC-KR lacks': {
    // 똠 8C 63, 방 B9 E6, 각 B0 A2, 하 C7 CF; 펲 BA A9 in the lower rows is none of them.
    file: [
      0x8c,
      0x63,
      0xb9,
      0xe6,
      0xb0,
      0xa2,
      0xc7,
      0xcf,
      ...ascii(','),
      0xc5,
      0xb0,
      ...ascii('\n170,65\n182,77.5\n'),
    ],
    is: { encoding: 'euc-kr', header: ['똠방각하', '키'], points: PAIR },
  },
  'CP949: the first and the last syllable of the extension': {
    // 갂 81 41, 힣 C6 52; 가 B0 A1, 나 B3 AA.
    file: [
      0x81,
      0x41,
      0xb0,
      0xa1,
      0xb3,
      0xaa,
      ...ascii(','),
      0xc6,
      0x52,
      0xb0,
      0xa1,
      0xb3,
      0xaa,
      ...ascii('\n170,65\n182,77.5\n'),
    ],
    is: { encoding: 'euc-kr', header: ['갂가나', '힣가나'], points: PAIR },
  },
  'Latin-1: a degree before a letter is no Korean': {
    file: [...ascii('time (s),temp ('), 0xb0, ...ascii('C)\n170,65\n182,77.5\n')],
    is: { encoding: 'windows-1252', units: ['s', '°C'], points: PAIR },
  },
  'Latin-1: Größe': {
    file: [...ascii('Gr'), 0xf6, 0xdf, ...ascii('e;Gewicht\n170;65\n182;77,5\n')],
    is: { encoding: 'windows-1252', header: ['Größe', 'Gewicht'], points: PAIR },
  },
  'Korean that comes only after 300 kB of digits': {
    file: [
      ...ascii(`x,y,city\n${`1,2,${LONG}\n`.repeat(3000)}`),
      ...ascii('3,4,'),
      0xbc,
      0xad,
      0xbf,
      0xef,
      ...ascii('\n'),
    ],
    is: { encoding: 'euc-kr', rowsGood: 3001, rowsBad: 0, numeric: [0, 1] },
  },
};
