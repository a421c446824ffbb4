import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import {
  ASKED,
  askedIn,
  askedText,
  CELLS,
  codeOfGuess,
  codesIn,
  guessOfCode,
  optionsIn,
  subjectOf,
  tagOf,
  textOfCode,
  WHOSE,
} from '../../src/share/guess.ts';
import type { Guess } from '../../src/share/guess.ts';

const OF = { frame: { a: [-2, 3], b: [0.5, 40] }, subject: 'data=five-points', tag: '' } as const;
const CODE = /^[0-9A-HJKMNP-TV-Z]{6}$/;

const anyPlace = fc
  .record({
    a: fc.double({ min: -2, max: 3, noNaN: true }),
    b: fc.double({ min: 0.5, max: 40, noNaN: true }),
  })
  .map((place): Guess => ({ is: 'place', ...place }));
const anyChoice = fc
  .record({ option: fc.nat(3), whose: fc.nat(WHOSE - 1) })
  .map((choice): Guess => ({ is: 'choice', ...choice }));

test('a place comes back to within half a cell of a thousandth, anything but it exactly', () => {
  fc.assert(
    fc.property(fc.oneof(anyPlace, anyChoice), (guess) => {
      const code = codeOfGuess(guess, OF);
      expect(code).toMatch(CODE);
      const back = guessOfCode(code, OF);
      if (guess.is === 'choice') expect(back).toEqual(guess);
      else {
        const place = back as { readonly a: number; readonly b: number };
        expect(Math.abs(place.a - guess.a)).toBeLessThanOrEqual((0.5 * 5) / 1024 + 1e-12);
        expect(Math.abs(place.b - guess.b)).toBeLessThanOrEqual((0.5 * 39.5) / 1024 + 1e-12);
      }
    }),
  );
});

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Codes all over: of each kind, and of either end. */
function samples(): readonly string[] {
  const guesses = Array.from({ length: 400 }, (_, k): Guess => {
    const turn = (k * 0.618_034) % 1;
    if (k % 2 === 0) return { is: 'place', a: -2 + 5 * turn, b: 0.5 + 39.5 * ((k * 0.37) % 1) };
    return { is: 'choice', option: k % 4, whose: Math.floor(turn * WHOSE) };
  });
  return [
    ...guesses.map((guess) => codeOfGuess(guess, OF)),
    codeOfGuess({ is: 'place', a: -2, b: 0.5 }, OF),
    codeOfGuess({ is: 'place', a: 3, b: 40 }, OF),
    codeOfGuess({ is: 'choice', option: 3, whose: WHOSE - 1 }, OF),
  ];
}

test('of all wrong characters, and of all pairs that have changed places, none is taken for a code', () => {
  const counted = { wrong: 0, swapped: 0, taken: 0 };
  const take = (code: string) => {
    if (guessOfCode(code, OF) !== 'check') counted.taken++;
  };
  for (const code of samples()) {
    for (let i = 0; i < 6; i++) {
      for (const other of ALPHABET) {
        if (other === code[i]) continue;
        counted.wrong++;
        take(code.slice(0, i) + other + code.slice(i + 1));
      }
      for (let j = i + 1; j < 6; j++) {
        if (code[i] === code[j]) continue;
        counted.swapped++;
        const characters = Array.from(code);
        [characters[i], characters[j]] = [code[j], code[i]];
        take(characters.join(''));
      }
    }
  }
  expect(counted.wrong).toBe(403 * 6 * 31);
  expect(counted.swapped).toBeGreaterThan(5000);
  expect(counted.taken).toBe(0);
});

test('a code of another scene is told but for one in some 512', () => {
  const subjects = Array.from({ length: 20_000 }, (_, k) => `data=women&seed=${k}`);
  const code = codeOfGuess({ is: 'place', a: 1, b: 2 }, OF);
  const taken = subjects.filter((subject) => guessOfCode(code, { ...OF, subject }) !== 'check');
  expect(taken.length / subjects.length).toBeLessThan(1.5 / 512);
  expect(taken.length / subjects.length).toBeGreaterThan(0.5 / 512);
});

test('a code of any other scene of a lecture is told, also of one about the same surface', () => {
  const tags = Array.from({ length: 200 }, (_, k) => tagOf('A lecture', k + 1));
  const code = codeOfGuess({ is: 'choice', option: 1, whose: 9 }, { ...OF, tag: tags[41] });
  const taken = tags.filter((tag) => guessOfCode(code, { ...OF, tag }) !== 'check');
  expect(taken).toEqual([tags[41]]);
});

test('a link says what is asked for, and of which question, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ASKED), fc.string(), fc.nat(200), (asked, title, number) => {
      const tag = tagOf(title, number);
      expect(askedIn(askedText(asked, tag))).toEqual({ asked, tag });
      expect(askedIn(askedText(asked, ''))).toEqual({ asked, tag: '' });
    }),
  );
  const wrong = ['place.', 'place.7', 'place.7KK', 'place.U7', 'place.7U', 'place.G0', 'place.7k'];
  for (const text of ['', 'choice-7', 'choice-7.7K', '.7K', 'place.7K.7K', ...wrong]) {
    expect(askedIn(text), text).toBeNull();
  }
});

test('what is asked about is the objective and its start, and not how it is trained', () => {
  const subject = (json: object) => subjectOf(parseExperiment(json).experiment);
  const base = { data: { preset: 'five-points' }, init: { type: 'point', a: 1, b: 2 } };
  expect(subject({ ...base, optimizer: { type: 'adam' }, epochs: 3, batch: { size: 1 } })).toBe(
    subject(base),
  );
  const others = [
    { ...base, data: { preset: 'women' } },
    { ...base, model: 'tanh' },
    { ...base, loss: { type: 'mae' } },
    { ...base, scaling: 'x' },
    { ...base, seed: 9 },
    { ...base, init: { type: 'point', a: 1, b: 3 } },
  ];
  expect(new Set([base, ...others].map(subject)).size).toBe(others.length + 1);
});

test('letters that are read as figures, case, blanks and dashes make no other code', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyPlace, anyChoice),
      fc.array(fc.constantFrom('', ' ', '-', '–'), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom('i', 'I', 'l', 'L'),
      fc.constantFrom('o', 'O'),
      (guess, between, isSmall, one, nought) => {
        const code = codeOfGuess(guess, OF);
        const told = Array.from(code)
          .map((character, i) => (i === 0 ? '' : between[i - 1]) + character)
          .join('')
          .replaceAll('1', one)
          .replaceAll('0', nought);
        const written = isSmall ? told.toLowerCase() : told;
        expect(guessOfCode(written, OF)).toEqual(guessOfCode(code, OF));
        expect(codesIn(written)).toEqual([code]);
      },
    ),
  );
});

test('what is no code says why', () => {
  expect(guessOfCode('K7Q2M', OF)).toBe('length');
  expect(guessOfCode('K7Q2MXX', OF)).toBe('length');
  expect(guessOfCode('', OF)).toBe('length');
  expect(guessOfCode('K7U2MX', OF)).toBe('character');
  expect(guessOfCode('가나다라마바', OF)).toBe('character');
});

test('many codes are found in a text, whatever stands between them', () => {
  const [p, q, r] = ['K7Q2MX', '8ABCDE', '000000'];
  for (const text of [
    `${p},${q};${r}`,
    `${p} ${q} ${r}`,
    ` ${p}\n\n${q}\t${r}\n`,
    `k7q 2mx, 8abc-de / oo oo oo`,
    `${textOfCode(p)}${textOfCode(q)}${textOfCode(r)}`,
    `downhill:${p} | ${q} • ${r}.`,
  ]) {
    expect(codesIn(text), text).toEqual([p, q, r]);
  }
  expect(codesIn('K7Q, 8ABCDE')).toEqual(['K7Q', '8ABCDE']);
  expect(codesIn('K7Q 8ABCDE')).toEqual(['K7Q', '8ABCDE']);
  expect(codesIn(' ,; ')).toEqual([]);
});

test('what can be asked for', () => {
  const asked = ['place', 'choice-2', 'choice-3', 'choice-4'] as const;
  expect(asked.map(optionsIn)).toEqual([0, 2, 3, 4]);
  expect(CELLS).toBe(1024);
});
