import type { Case } from './cases.ts';

const XY = [
  [1, 2],
  [3, 4],
];

/** A row of the table under two good ones, which is bad and named. */
function named(file: string, ...bad: readonly (readonly unknown[])[]): Case {
  return { file, is: { points: XY, rowsGood: 2, rowsBad: bad.length, bad } };
}

/** Words under two good rows. */
function words(file: string): Case {
  return { file, is: { points: XY, rowsGood: 2, rowsBad: 0 } };
}

const ABC = 'a,b,c\n1,2,5\n3,4,6\n';
const NAMES = 'name,x,y\nKim,1,2\nChoi,3,4\n';
const PAIRS = 'x,y\n1,2\n3,4\n';

/** What is as wide as the table is a row of it, at its end as well; words say that they are none. */
export const ENDS: Readonly<Record<string, Case>> = {
  'names without numbers': named(
    `${NAMES}Lee,,\nPark,,\n`,
    [4, 1, 'empty', ''],
    [5, 1, 'empty', ''],
  ),
  'a name without numbers behind an empty line': named(`${NAMES}\nLee,,\n`, [5, 1, 'empty', '']),
  'a name of several words behind an empty line': named(`${NAMES}\nKim A,,\n`, [5, 1, 'empty', '']),
  'a name without numbers behind cells that are empty': named(
    `${NAMES},,\nLee,,\n`,
    [4, 1, 'empty', ''],
    [5, 1, 'empty', ''],
  ),
  'a sign for what is missing, and nothing': named(`${ABC}NA,,\n`, [4, 0, 'missing', 'NA']),
  'a letter in the last column': named(`${ABC},,c\n`, [4, 0, 'empty', '']),
  'a word in the first column of numbers': named(`${ABC}bad,,\n`, [4, 0, 'text', 'bad']),
  'words and a sign for what is missing': named(`${PAIRS}not known,NA\n`, [
    4,
    0,
    'text',
    'not known',
  ]),
  'words for what is missing in both columns': named(`${PAIRS}not known,not known\n`, [
    4,
    0,
    'text',
    'not known',
  ]),
  'signs for what is missing behind an empty line': named(`${PAIRS}\nNA,NA\n`, [
    5,
    0,
    'missing',
    'NA',
  ]),
  'signs for what is missing, too few of them': named(`${ABC}NA,NA\n`, [4, 0, 'missing', 'NA']),
  'two words behind an empty line': named(`${PAIRS}\nbad,worse\n`, [5, 0, 'text', 'bad']),
  'a row as wide as the rows, which the names are not': named('x,y,z\n1,2\n3,4\nbad,worse\n', [
    4,
    0,
    'text',
    'bad',
  ]),
  'a delimiter at the end of each row': named('x,y,\n1,2,\n3,4,\nNA,NA,\n', [
    4,
    0,
    'missing',
    'NA',
  ]),
  'a sum without numbers': named(`${NAMES}Total,-,-\n`, [4, 1, 'missing', '-']),
  'rows that all begin as remarks do': named('place,x,y\nData: A,1,2\nData: B,3,4\nNote: C,,\n', [
    4,
    1,
    'empty',
    '',
  ]),
  'the third of rows that are called by letters': named('n,x,y\n(a),1,2\n(b),3,4\n(c),,\n', [
    4,
    1,
    'empty',
    '',
  ]),
  'two words between spaces': named('x y\n1 2\n3 4\nbad worse\n', [4, 0, 'text', 'bad']),
  'signs that elsewhere draw a line, between rows': named('x,y\n1,2\n---,---\n3,4\n', [
    3,
    0,
    'missing',
    '---',
  ]),
  'signs that elsewhere draw a line, in one cell of a row': named('x;y\n1;2\n---;\n3;4\n', [
    3,
    0,
    'missing',
    '---',
  ]),
  'signs for what is missing in the first row': named('NA,NA\n1,2\n3,4\n', [1, 0, 'missing', 'NA']),
  'a line between pipes': words('x | y\n1 | 2\n----|----\n3 | 4\n'),
  'a line between spaces': words('  x   y\n  1   2\n  3   4\n===  ===\n'),
  'a line of one cell, filled up': words(`${ABC}----------,,\n`),
  'a source, filled up with empty cells': words(`${ABC}Source: X,,\n`),
  'a source under names, filled up': words(`${NAMES},,\nSource: X,,\n출처: 통계청,,\n`),
  'a remark, filled up': words(`${NAMES}* provisional,,\n※ 잠정치,,\n`),
  'whose it is, filled up': words(`${NAMES}(c) 2020 us,,\n© us,,\n`),
  'a sentence behind an empty line, filled up': words(
    `${NAMES}\nThese were measured in spring by two of us,,\n`,
  ),
  'two words under numbers behind an empty line, filled up': words(`${ABC},,\nThank you,,\n`),
  'a label behind an empty line, filled up': words(`${NAMES},,\nAchtung: Probe,,\n`),
  'a sentence with a comma under columns of numbers': words(`${PAIRS}Thanks, come again\n`),
  'a megabyte of spaces behind what footers are called': named(
    `${ABC}source${' '.repeat(1_000_000)}x,,\nNA,,\n`,
    [4, 0, 'text', `source${' '.repeat(93)}…`],
    [5, 0, 'missing', 'NA'],
  ),
  'words for what is missing, where each comma has a space behind it': named(
    'x, y\n1, 2\n3, 4\nnot known, not known\n',
    [4, 0, 'text', 'not known'],
  ),
  'a name, and words with spaces before them': named(`${NAMES}Lee, not known, not known\n`, [
    4,
    1,
    'text',
    'not known',
  ]),
  'a line that is narrower': words(`${ABC}Thanks for reading\nbuy now, today\n`),
  'a sentence behind an empty line, between spaces': words('x y\n1 2\n3 4\n\nbest wishes\n'),
};
