import { withoutDefaults } from './link.ts';
import type { Experiment } from '../engine/experiment.ts';
import { held } from '../engine/range.ts';
import type { Range, Ranges } from '../engine/range.ts';

/**
 * A guess as six characters that are read out, typed or scanned: 30 bits, five a character. The
 * first says whether it is a place or a choice, 20 tell which, and nine are a check over these and
 * over what is asked, so that a slip of the hand, or a code of another question, is told.
 */

/** What a room is asked for: a place on the surface, or one of so many options. */
export type Asked = 'place' | 'choice-2' | 'choice-3' | 'choice-4';

export const ASKED: readonly Asked[] = ['place', 'choice-2', 'choice-3', 'choice-4'];

/** 0 where a place is asked for. */
export function optionsIn(asked: Asked): number {
  return asked === 'place' ? 0 : Number(asked.slice(-1));
}

export type Guess =
  | { readonly is: 'place'; readonly a: number; readonly b: number }
  /** The option from 0, and what tells two apart who have chosen the same. */
  | { readonly is: 'choice'; readonly option: number; readonly whose: number };

/** What is asked, and about what: codes of anything else are told from its own. */
export interface GuessedOf {
  /** The objective's own frame, also where another is looked at. */
  readonly frame: Ranges;
  /** As `subjectOf` has it. */
  readonly subject: string;
  /** As `tagOf` has it; empty where no question of a lesson or a lecture is asked. */
  readonly tag: string;
}

/** Crockford's: no letter of it is read as a figure, or as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
const CHARACTER = 5;

const CHECK = 9;
const PAYLOAD = 20;
const AXIS = 10;
export const CELLS = 2 ** AXIS;
/** How many tell two apart who have chosen the same. */
export const WHOSE = 2 ** (PAYLOAD - 2);

/**
 * x⁹ + x⁴ + 1, which is primitive: any other character in a place, and any two characters in each
 * other's places, leave a remainder.
 */
const POLYNOMIAL = 0b1000010001;

/** What is left of the bits, followed by nine zeros, by the polynomial. */
function remainderOf(bits: number): number {
  let rest = bits << CHECK;
  for (let at = PAYLOAD + CHECK; at >= CHECK; at--) {
    if (((rest >>> at) & 1) === 1) rest ^= POLYNOMIAL << (at - CHECK);
  }
  return rest;
}

/** Nine bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> CHECK) & (2 ** CHECK - 1);
}

const TAGS = 2 ** CHECK;
const TAG = /^(?:[0-9A-F][0-9A-HJKMNP-TV-Z])?$/;

/**
 * Two characters that tell a question from others about the same objective; those of one lesson or
 * lecture are told for certain.
 * @param title of what the question is of
 * @param number of the question therein
 */
export function tagOf(title: string, number: number): string {
  return tagText((hashOf(title) + number) % TAGS);
}

function tagText(tag: number): string {
  return ALPHABET[tag >>> CHARACTER] + ALPHABET[tag & 31];
}

/** The other way round; 0 where there is none. */
function tagNumber(tag: string): number {
  return Array.from(tag).reduce((sum, character) => sum * 32 + ALPHABET.indexOf(character), 0);
}

/** What a link asks for: `choice-3`, or, of a question, `choice-3.7K`. */
export function askedText(asked: Asked, tag: string): string {
  return tag === '' ? asked : `${asked}.${tag}`;
}

/** What can be asked for, where a text has the beginning of it; else all that can be. */
export function askedOptions(text: string): readonly string[] {
  const asked = ASKED.find((each) => text.startsWith(`${each}.`));
  if (asked === undefined) return ASKED;
  return [asked, `${asked}.${tagText(0)} – ${asked}.${tagText(TAGS - 1)}`];
}

/** The same back; null for a text that asks for nothing. */
export function askedIn(text: string): { readonly asked: Asked; readonly tag: string } | null {
  const [kind, tag = ''] = text.split('.');
  const asked = ASKED.find((each) => each === kind);
  const isWhole = asked !== undefined && text === askedText(asked, tag);
  return isWhole && TAG.test(tag) ? { asked, tag } : null;
}

/** On these the objective and its own frame hang; the rest of an experiment is how it is trained. */
const ABOUT = /^(?:data|scaling|model|loss|init|seed)(?:\.|$)/;

/** What is asked about, as a text: the objective, and the start that its frame goes by. */
export function subjectOf(experiment: Experiment): string {
  const fields = withoutDefaults(experiment).filter(([path]) => ABOUT.test(path));
  return fields.map((field) => field.join('=')).join('&');
}

function cellOf(value: number, [low, high]: Range): number {
  return held(Math.floor((CELLS * (value - low)) / (high - low)), [0, CELLS - 1]);
}

/** The middle of a cell. */
function middleOf(cell: number, [low, high]: Range): number {
  return low + ((cell + 0.5) * (high - low)) / CELLS;
}

function bitsOf(guess: Guess, { a, b }: Ranges): number {
  if (guess.is === 'choice') return 2 ** PAYLOAD + guess.option * WHOSE + guess.whose;
  return cellOf(guess.a, a) * CELLS + cellOf(guess.b, b);
}

function maskOf({ subject, tag }: Omit<GuessedOf, 'frame'>): number {
  return hashOf(subject) ^ tagNumber(tag);
}

/** @param guess a place within the frame, or an option of 0 to 3 and a number below `WHOSE` */
export function codeOfGuess(guess: Guess, { frame, ...of }: GuessedOf): string {
  const bits = bitsOf(guess, frame);
  const whole = bits * 2 ** CHECK + (remainderOf(bits) ^ maskOf(of));
  return Array.from(
    { length: LENGTH },
    (_, i) => ALPHABET[(whole >>> (CHARACTER * (LENGTH - 1 - i))) & 31],
  ).join('');
}

/** Why a text is no code of what is asked about. */
export type NoCode = 'length' | 'character' | 'check';

/** What a code says: the middle of its cell, or the option and whose it is. */
export function guessOfCode(code: string, { frame, ...of }: GuessedOf): Guess | NoCode {
  const text = plainly(code);
  if (text.length !== LENGTH) return 'length';
  let whole = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return 'character';
    whole = whole * 32 + value;
  }
  const bits = whole >>> CHECK;
  const check = whole & (2 ** CHECK - 1);
  if ((remainderOf(bits) ^ maskOf(of)) !== check) return 'check';
  const payload = bits % 2 ** PAYLOAD;
  if (bits >= 2 ** PAYLOAD) {
    return { is: 'choice', option: Math.floor(payload / WHOSE), whose: payload % WHOSE };
  }
  const [cellA, cellB] = [Math.floor(payload / CELLS), payload % CELLS];
  return { is: 'place', a: middleOf(cellA, frame.a), b: middleOf(cellB, frame.b) };
}

/** Before a code in what a camera reads. */
const HEAD = 'DOWNHILL:';

export function textOfCode(code: string): string {
  return HEAD + code;
}

/** As the alphabet has it: large, without blanks and dashes, a figure for the letters read as one. */
function plainly(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/**
 * The codes in a text with whatever between them, each as written plainly. Shorter pieces that stand
 * beside each other are one code, as `K7Q 2MX` is; what makes up none is given as it is.
 */
export function codesIn(text: string): readonly string[] {
  const groups = text.replaceAll(new RegExp(HEAD, 'gi'), '\n').split(/[^\p{L}\p{N}\p{Dash} ]+/u);
  return groups.flatMap((group) => {
    const codes: string[] = [];
    let open = '';
    const close = () => {
      if (open !== '') codes.push(open);
      open = '';
    };
    for (const piece of group.split(' ').map(plainly).filter(Boolean)) {
      if (open.length + piece.length > LENGTH) close();
      open += piece;
      if (open.length >= LENGTH) close();
    }
    close();
    return codes;
  });
}
