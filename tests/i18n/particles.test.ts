import { expect, test } from 'vitest';
import { divergence } from '../../src/i18n/ko/divergence.ts';
import {
  withAnd,
  withBy,
  withIs,
  withObject,
  withSubject,
  withTopic,
} from '../../src/i18n/ko/particles.ts';

/** Each as a Korean reader writes it: after 을/를, 이/가, 은/는, (으)로, 과/와. */
const WRITTEN = [
  ['재생', '재생을', '재생이', '재생은', '재생으로', '재생과'],
  ['끝으로', '끝으로를', '끝으로가', '끝으로는', '끝으로로', '끝으로와'],
  ['모델', '모델을', '모델이', '모델은', '모델로', '모델과'],
  ['초기화', '초기화를', '초기화가', '초기화는', '초기화로', '초기화와'],
  ['‘학습률’', '‘학습률’을', '‘학습률’이', '‘학습률’은', '‘학습률’로', '‘학습률’과'],
  ['손실(로그)', '손실(로그)를', '손실(로그)가', '손실(로그)는', '손실(로그)로', '손실(로그)와'],
  ['LeCun', 'LeCun을', 'LeCun이', 'LeCun은', 'LeCun으로', 'LeCun과'],
  ['Xavier', 'Xavier를', 'Xavier가', 'Xavier는', 'Xavier로', 'Xavier와'],
  ['He', 'He를', 'He가', 'He는', 'He로', 'He와'],
  ['Huber', 'Huber를', 'Huber가', 'Huber는', 'Huber로', 'Huber와'],
  ['Adam', 'Adam을', 'Adam이', 'Adam은', 'Adam으로', 'Adam과'],
  ['ReLU', 'ReLU를', 'ReLU가', 'ReLU는', 'ReLU로', 'ReLU와'],
  ['SGD', 'SGD를', 'SGD가', 'SGD는', 'SGD로', 'SGD와'],
  ['η', 'η를', 'η가', 'η는', 'η로', 'η와'],
  ['ε', 'ε을', 'ε이', 'ε은', 'ε으로', 'ε과'],
  ['β₁', 'β₁을', 'β₁이', 'β₁은', 'β₁로', 'β₁과'],
  ['3', '3을', '3이', '3은', '3으로', '3과'],
  ['0.05', '0.05를', '0.05가', '0.05는', '0.05로', '0.05와'],
  ['0.7', '0.7을', '0.7이', '0.7은', '0.7로', '0.7과'],
  ['200', '200을', '200이', '200은', '200으로', '200과'],
  ['3.2 × 10⁻⁵', '3.2 × 10⁻⁵을', '3.2 × 10⁻⁵이', '3.2 × 10⁻⁵은', '3.2 × 10⁻⁵으로', '3.2 × 10⁻⁵과'],
  ['x', 'x를', 'x가', 'x는', 'x로', 'x와'],
  ['L', 'L을', 'L이', 'L은', 'L로', 'L과'],
  ['R', 'R을', 'R이', 'R은', 'R로', 'R과'],
  ['1 %', '1 %를', '1 %가', '1 %는', '1 %로', '1 %와'],
] as const;

test.each(WRITTEN)('after %s', (name, ...written) => {
  const forms = [withObject, withSubject, withTopic, withBy, withAnd];
  expect(forms.map((form) => form(name).replace('\u2060', ''))).toEqual(written);
});

test('no line begins with a particle that has left its quotation mark', () => {
  expect(withObject('‘재생’')).toBe('‘재생’\u2060을');
  expect(withObject('재생')).toBe('재생을');
});

test('이에요 or 예요', () => {
  expect(['4100', '1.2', '10⁶', '3배'].map(withIs)).toEqual([
    '4100이에요',
    '1.2예요',
    '10⁶이에요',
    '3배예요',
  ]);
});

test.each([
  ['0.05', 'η = 0.05가 한계', 'η = 0.05는 한계'],
  ['0.3', 'η = 0.3이 한계', 'η = 0.3은 한계'],
])('a run that diverges at a rate of %s', (lr, above, below) => {
  const facts = {
    step: '3',
    firstLoss: '1',
    loss: '2000000',
    lr,
    limit: '0.02',
    guide: null,
    isOverflow: false,
    isBeyond: false,
    isUndefined: false,
    isPast: false,
  };
  expect(divergence.reason({ ...facts, isAboveLimit: true })).toContain(above);
  expect(divergence.reason({ ...facts, isAboveLimit: false })).toContain(below);
});
