import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../src/engine/fault.ts';
import { parseExperiment } from '../../src/engine/parse.ts';
import { quote, quoteName } from '../../src/engine/quote.ts';

/** Code points that a terminal or a page would not show as a sign of their own, each kind once. */
const UNSEEN = [
  0x00, 0x07, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x115f, 0x200b, 0x200d, 0x200e,
  0x2028, 0x2029, 0x202e, 0x2066, 0x2069, 0x3164, 0xfe0f, 0xfeff, 0xd83d, 0xdc00, 0xe0041,
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...UNSEEN).map((code) => String.fromCodePoint(code)),
        fc.constantFrom('a', '"', '\\', '한', '😀', 'x'.repeat(30)),
      ),
    )
    .map((signs) => signs.join('')),
);

/** Short, all on one line, and nothing that is not seen. */
function expectHarmless(text: string) {
  expect(text.length).toBeLessThanOrEqual(40);
  // A lone half of a pair is of \p{C}, too; the last three are letters and marks without a shape.
  expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\u115f|\u3164|\ufe0f/u);
}

test('any text, as a value, as a name or in a list, is quoted in 40 characters that are all seen', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      // Signs that Unicode has not given out yet, and private ones, are shown as they come.
      fc.pre(!/[\p{Cn}\p{Co}]/u.test(text));
      for (const value of [text, [text], { [text]: text }, [[text]]]) expectHarmless(quote(value));
      expectHarmless(quoteName(text));
    }),
    { numRuns: 500 },
  );
});

test.each(UNSEEN)('U+%x is written out', (code) => {
  const sign = String.fromCodePoint(code);
  expectHarmless(quote(`a${sign}b`));
  expect(quoteName(`a${sign}b`)).toMatch(/^"a\\[nru].*b"$/);
});

describe('a value is quoted as what it is', () => {
  test.each([
    [3, '3'],
    [1e21, '1e+21'],
    [Infinity, 'Infinity'],
    [NaN, 'NaN'],
    [12n, '12'],
    [null, 'null'],
    [undefined, 'nothing'],
    [true, 'true'],
    ['', '""'],
    ['five', '"five"'],
    ['한 글자', '"한 글자"'],
    ['a"b\\', String.raw`"a\"b\\"`],
    [[], '[]'],
    [[1, 'x', [2], {}], '[1,"x",…,…]'],
    [[1, 2, 3, 4, 5, 6, 7], '[1,2,3,4,5,6,…]'],
    [{ a: 1, 'b c': [1] }, '{"a":1,"b c":…}'],
    ['y'.repeat(38), `"${'y'.repeat(38)}"`],
    ['y'.repeat(39), `"${'y'.repeat(37)}…"`],
  ])('%s', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

test('a plain name stands as it is, and one that could pass for a sentence in quotation marks', () => {
  for (const name of ['speed', '__proto__', 'a.b[2]', '학습률', 'a-b']) {
    expect(quoteName(name)).toBe(name);
  }
  expect(quoteName('')).toBe('""');
  expect(quoteName('lr: must be 3')).toBe('"lr: must be 3"');
  expect(quoteName('z'.repeat(200_000))).toHaveLength(40);
});

test('a field of 200 000 letters, and one that is a line of its own, are a short sentence each', () => {
  const forged = 'x: must be 3, got 2\nexperiment 7: seed';
  const json = { ['z'.repeat(200_000)]: 1, optimizer: { [forged]: '\u001b[31m\u202e' } };
  const sentences = parseExperiment(json).faults.map(faultSentence);
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) {
    expect(sentence.length).toBeLessThan(300);
    expect(sentence).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  }
  expect(sentences[1]).toContain(String.raw`"x: must be 3, got 2\nexperiment 7: se…"`);
  expect(sentences[1]).toContain(String.raw`got "\u001b[31m\u202e"`);
});
