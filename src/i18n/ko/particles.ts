/**
 * Korean particles after a name that may change: which form stands depends on whether its last
 * syllable, as it is read, ends in a consonant. Quotation marks and brackets after it are not read.
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables come in blocks of so many that differ in their final consonant alone, none first. */
const FINALS = 28;
const FINAL_L = 8;

type Final = 'none' | 'l' | 'other';

/** How digits are read: 영 일 이 삼 사 오 육 칠 팔 구. A number that ends in 0 is read 십, 백, 천, 만. */
const DIGITS: readonly Final[] = [
  'other',
  'l',
  'none',
  'other',
  'none',
  'none',
  'other',
  'l',
  'l',
  'none',
];
/** A power is read 제곱 at its end. */
const POWER = /[⁰¹²³⁴⁵⁶⁷⁸⁹]$/;
const SUBSCRIPT_ZERO = '₀'.charCodeAt(0);

/** Letters read by their names: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, Final>> = { l: 'l', r: 'l', m: 'other', n: 'other' };
/** Letters at the end of a word that is read as a word: 르쿤, 아담, 모델. An r is not heard there. */
const ENDS: Readonly<Record<string, Final>> = { l: 'l', m: 'other', n: 'other', p: 'other' };
/** Of the Greek letters only these are read with a consonant at the end. */
const GREEK: Readonly<Record<string, Final>> = { ε: 'other', υ: 'other', ο: 'other' };

const UNREAD = /[\s’‘”“"'()[\]{}.,:;!?…]+$/u;
const LATIN_WORD = /[A-Za-z]+$/;

function ofLatin(word: string): Final {
  const last = word.at(-1)?.toLowerCase() ?? '';
  // SGD is read letter by letter, He and ReLU are not.
  const isSpelt = word === word.toUpperCase();
  return (isSpelt ? LETTERS : ENDS)[last] ?? 'none';
}

function finalOf(text: string): Final {
  const read = text.replace(UNREAD, '');
  const last = read.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const final = (code - FIRST_SYLLABLE) % FINALS;
    return final === 0 ? 'none' : final === FINAL_L ? 'l' : 'other';
  }
  if (POWER.test(last)) return 'other';
  if (/\d/.test(last)) return DIGITS[Number(last)];
  if (/[₀-₉]/.test(last)) return DIGITS[code - SUBSCRIPT_ZERO];
  const word = LATIN_WORD.exec(read);
  return word === null ? (GREEK[last] ?? 'none') : ofLatin(word[0]);
}

/** Keeps a line from being broken between a quotation mark and the particle after it. */
const WORD_JOINER = '\u2060';

function joined(name: string, particle: string): string {
  return `${name}${UNREAD.test(name) ? WORD_JOINER : ''}${particle}`;
}

/** 을 or 를. */
export function withObject(name: string): string {
  return joined(name, finalOf(name) === 'none' ? '를' : '을');
}

/** 이 or 가. */
export function withSubject(name: string): string {
  return joined(name, finalOf(name) === 'none' ? '가' : '이');
}

/** 은 or 는. */
export function withTopic(name: string): string {
  return joined(name, finalOf(name) === 'none' ? '는' : '은');
}

/** 으로, or 로 after a vowel and after ㄹ. */
export function withBy(name: string): string {
  return joined(name, finalOf(name) === 'other' ? '으로' : '로');
}

/** 과 or 와. */
export function withAnd(name: string): string {
  return joined(name, finalOf(name) === 'none' ? '와' : '과');
}

/** 이에요 or 예요. */
export function withIs(name: string): string {
  return joined(name, finalOf(name) === 'none' ? '예요' : '이에요');
}
