import type { Case } from './cases.ts';

const XY = [
  [1, 2],
  [3, 4],
];

/** A list that ends, begins or goes on with an element that is no row like the others. */
function withBad(file: string, bad: readonly unknown[]): Case {
  return { file, is: { points: XY, rowsGood: 2, rowsBad: 1, bad: [bad] } };
}

/** In JSON there are no words around a table: every element is names, a good row, or a bad one. */
export const JSON_LISTS: Readonly<Record<string, Case>> = {
  'null and an object after pairs': {
    file: '[[1,2],[3,4],\nnull,\n{"x":1}]',
    is: {
      points: XY,
      rowsBad: 2,
      bad: [
        [2, 0, 'missing', 'null'],
        [3, 0, 'text', '{"x":1}'],
      ],
    },
  },
  'a word after pairs': withBad('[[1,2],[3,4],"bad"]', [1, 0, 'text', '"bad"']),
  'an empty list after pairs': withBad('[[1,2],[3,4],[]]', [1, 0, 'short', '']),
  'an empty text after pairs': withBad('[[1,2],[3,4],[""]]', [1, 0, 'empty', '']),
  'a word alone after pairs': withBad('[[1,2],[3,4],["a"]]', [1, 0, 'text', 'a']),
  'null alone after pairs': withBad('[[1,2],[3,4],[null]]', [1, 0, 'missing', 'null']),
  'words after pairs': withBad('[[1,2],[3,4],["five six","b"]]', [1, 0, 'text', 'five six']),
  'a remark after pairs': withBad('[[1,2],[3,4],["Source: a, b"]]', [1, 0, 'text', 'Source: a, b']),
  'an object of numbers after pairs': withBad('[[1,2],[3,4],{"x":5,"y":6}]', [
    1,
    0,
    'text',
    '{"x":5,"y":6}',
  ]),
  'a pair after objects': withBad('[{"x":1,"y":2},{"x":3,"y":4},[5,6]]', [1, 0, 'text', '[5,6]']),
  'an empty object after objects': withBad('[{"x":1,"y":2},{"x":3,"y":4},{}]', [1, 0, 'empty', '']),
  'a word in an object after objects': withBad('[{"x":1,"y":2},{"x":3,"y":4},{"x":"a"}]', [
    1,
    0,
    'text',
    'a',
  ]),
  'an empty object on the last line': withBad('{"x":1,"y":2}\n{"x":3,"y":4}\n{}\n', [
    3,
    0,
    'empty',
    '',
  ]),
  'null as the second': withBad('[[1,2],null,[3,4]]', [1, 0, 'missing', 'null']),
  'a word as the second': withBad('[[1,2],"bad",[3,4]]', [1, 0, 'text', '"bad"']),
  'a list that is too short as the second': withBad('[[1,2],[3],[3,4]]', [1, 1, 'short', '']),
  'an empty list as the second': withBad('[[1,2],[],[3,4]]', [1, 0, 'short', '']),
  'a list that is too long as the second': withBad('[[1,2],[5,6,7],[3,4]]', [1, 2, 'long', '7']),
  'a list that is too long as the last': withBad('[[1,2],[3,4],[5,6,7]]', [1, 2, 'long', '7']),
  'what draws lines in texts': withBad('[[1,2],["---","---"],[3,4]]', [1, 0, 'missing', '---']),
  'null as the first': withBad('[null,[1,2],[3,4]]', [1, 0, 'missing', 'null']),
  'true as the first': withBad('[ true, [1,2],[3,4]]', [1, 0, 'text', 'true']),
  'more words than pairs': {
    file: '[[1,2],"a","b"]',
    is: { rowsGood: 1, rowsBad: 2, points: [[1, 2]] },
  },
  'as many objects as lists: the first are the table': {
    file: '[{"a":1,"b":2},[3,4]]',
    is: { header: ['a', 'b'], rowsGood: 1, rowsBad: 1, bad: [[1, 0, 'text', '[3,4]']] },
  },
  'more objects than lists, after a list': {
    file: '[[5,6],{"x":1,"y":2},{"x":3,"y":4}]',
    is: { header: ['x', 'y'], points: XY, rowsBad: 1, bad: [[1, 0, 'text', '[5,6]']] },
  },
  'names on the line of the rows': {
    file: '[["x","y"],[1,2],[3,4]]',
    is: { header: ['x', 'y'], points: XY, rowsBad: 0 },
  },
  'names and units on the line of the rows': {
    file: '[["x","y"],["cm","kg"],[1,2],[3,4]]',
    is: { header: ['x', 'y'], units: ['cm', 'kg'], points: XY, rowsBad: 0 },
  },
  'names, then a list that is too short': {
    file: '[["x","y"],[1],[1,2],[3,4]]',
    is: { header: ['x', 'y'], points: XY, rowsBad: 1, bad: [[1, 1, 'short', '']] },
  },
  'names, then an empty list': {
    file: '[["x","y"],[],[1,2],[3,4]]',
    is: { header: ['x', 'y'], points: XY, rowsBad: 1, bad: [[1, 0, 'short', '']] },
  },
  'a title before names is an element like others': {
    file: '["Heights",\n["x","y"],[1,2],[3,4]]',
    is: { header: ['x', 'y'], points: XY, rowsBad: 1, bad: [[1, 0, 'text', '"Heights"']] },
  },
};
