import { BeyondDoubles } from './beyondDoubles.ts';

// What came from outside, as a sentence may hold it: short, on one line, and showing what it is.

const LONGEST_QUOTE = 40;

/** Enough of a list or an object to recognise it by. */
const MOST_QUOTED = 6;

/**
 * What would not be seen as itself or would change what stands around it: controls (a new line, an
 * escape to the terminal), marks that turn the direction of text, separators of lines, letters
 * without a shape, halves of a pair.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** A name that stands by itself in a sentence; what is no such name stands in quotation marks. */
const PLAIN_NAME = /^[\p{L}\p{N}\p{M}_./[\]-]{1,40}$/u;

function escapeOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** The same text with what cannot be seen written as `\u202e`. */
export function escaped(text: string): string {
  return text.replaceAll(new RegExp(UNSEEN, 'gu'), escapeOf);
}

/** At most 40 characters of a text, none of them cut in two; `end` stands for the rest. */
function cut(text: string, end: string): string {
  if (text.length <= LONGEST_QUOTE && !UNSEEN.test(text)) return text;
  let start = '';
  let whole = '';
  // What is longer than that even before it is written out need not be gone through to its end.
  for (const sign of text.slice(0, LONGEST_QUOTE + 2)) {
    whole += sign.replace(UNSEEN, escapeOf);
    if (whole.length > LONGEST_QUOTE) return start + end;
    if (whole.length <= LONGEST_QUOTE - end.length) start = whole;
  }
  return whole;
}

/** A value on its own or within a list; what lies deeper is not followed, however deep it goes. */
function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  if (value instanceof BeyondDoubles) return value.written;
  if (typeof value === 'object') return value === null ? 'null' : '…';
  const isPlain = ['number', 'boolean', 'bigint'].includes(typeof value);
  return isPlain ? `${value as number}` : typeof value;
}

function rest(list: readonly unknown[]): readonly string[] {
  return list.length > MOST_QUOTED ? ['…'] : [];
}

function listText(list: readonly unknown[]): string {
  const items = list.slice(0, MOST_QUOTED).map(textOf);
  return `[${[...items, ...rest(list)].join()}]`;
}

function objectText(fields: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(fields);
  const entries = names
    .slice(0, MOST_QUOTED)
    .map((name) => `${textOf(name)}:${textOf(fields[name])}`);
  return `{${[...entries, ...rest(names)].join()}}`;
}

/** Any value at all, printed in at most 40 characters that can all be seen. */
export function quote(value: unknown): string {
  let text = textOf(value);
  if (Array.isArray(value)) text = listText(value);
  else if (typeof value === 'object' && value !== null && !(value instanceof BeyondDoubles)) {
    text = objectText(value as Readonly<Record<string, unknown>>);
  }
  return cut(text, typeof value === 'string' ? '…"' : '…');
}

/** A name that nobody knows: as it is where it is a plain one, and else quoted as a value is. */
export function quoteName(name: string): string {
  return PLAIN_NAME.test(name) && !UNSEEN.test(name) ? name : quote(name);
}
