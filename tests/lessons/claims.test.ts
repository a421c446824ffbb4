import { describe, expect, test } from 'vitest';
import { BOOKS, figuresOf, holds, measured } from './claims.ts';

/** Floats that two machines print alike to so many digits. */
const DIGITS = 9;

/** With numbers as so many digits, so that a difference is read at a glance. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner !== 'number') return inner;
      return Math.abs(inner) < 1e-12 ? 0 : Number(inner.toPrecision(DIGITS));
    }),
  );
}

test('there are claims of chapters', () => {
  expect(BOOKS.size).toBeGreaterThan(0);
});

describe.each([...BOOKS])('%s', (_, book) => {
  test.each(Object.keys(book.experiments))(
    'the run of %s is the one its figures are of',
    (scene) => {
      const { expect: figures } = book.experiments[scene];
      expect(rounded(figuresOf(book, scene))).toEqual(rounded(figures));
    },
  );

  test('what the sentences say of runs is so', () => {
    const wrong = book.claims.flatMap((claim) => {
      const got = measured(book, claim);
      return holds(claim, got) ? [] : [{ ...claim, got }];
    });
    expect(wrong).toEqual([]);
  });
});
