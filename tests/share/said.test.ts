import { expect, test } from 'vitest';
import { retold, saidIn } from '../../src/share/lecture/lecture.ts';

test('what is emptied is one language of a text, and nothing is left of the last', () => {
  const both = { ko: '보폭', en: 'Stride' };
  expect(retold(both, 'ko', '')).toEqual({ en: 'Stride' });
  expect(retold(both, 'en', 'The stride')).toEqual({ ko: '보폭', en: 'The stride' });
  // What is read in the place of a language is what is emptied there.
  expect(retold({ en: 'Stride' }, 'ko', '')).toBeNull();
  expect(retold({ de: 'Schritt', fr: 'Pas' }, 'ko', '')).toEqual({ fr: 'Pas' });
  expect([retold('Stride', 'ko', ''), retold('Stride', 'ko', '보폭')]).toEqual([null, '보폭']);
});

test('a text is said in the person’s language, else in English, else in what there is', () => {
  const both = { ko: '보폭', en: 'Stride' };
  expect(['ko', 'en', 'fr'].map((language) => saidIn(both, language))).toEqual([
    '보폭',
    'Stride',
    'Stride',
  ]);
  expect(saidIn({ ko: '보폭' }, 'en')).toBe('보폭');
  expect(saidIn('Stride', 'ko')).toBe('Stride');
});
