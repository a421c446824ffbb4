import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';

const en = await LANGUAGES.en.load();
const koAsides = await LANGUAGES.ko.loadAsides();

test('one is one, and more are more, also where thousands stand apart', () => {
  expect(en.controls.steps('1')).toBe('1 step');
  expect(en.controls.steps('0')).toBe('0 steps');
  expect(en.controls.steps('12\u202f000')).toBe('12\u202f000 steps');
  expect(en.status.finished('1', '0.5')).toBe('Finished after 1 step, loss 0.5');
  expect(en.pictures.allPoints('1')).toBe('all 1 point');
});

test.each([
  ['2', '2nd'],
  ['3', '3rd'],
  ['4', '4th'],
  ['11', '11th'],
  ['21', '21st'],
  ['112', '112th'],
  ['10\u202f002', '10\u202f002nd'],
])('a run thinned by %s keeps every %s step', (stride, nth) => {
  expect(en.status.thinned(stride)).toContain(`every ${nth} step`);
});

test('a choice in Korean is told as one', () => {
  const options = ['none', 'x', 'xy'];
  expect(koAsides.requirement({ is: 'oneOf', options })).toBe(
    'none, x 또는 xy 가운데 하나여야 해요',
  );
  expect(koAsides.requirement({ is: 'knownField', options })).toContain('none, x 및 xy');
});
