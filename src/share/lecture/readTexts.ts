import { isFields, own } from '../../engine/readers.ts';
import type { Fields } from '../../engine/readers.ts';
import { quoteName } from '../../engine/quote.ts';
import { LETTERS, LONGEST_TEXT, LONGEST_TITLE } from './lecture.ts';
import type { Exam, Question, Said } from './lecture.ts';
import { within } from './fault.ts';
import type { Reporter } from './fault.ts';

/** As browsers write a language: `ko`, `zh-Hant`. */
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Texts are shown as they are; what cannot be seen is no text. */
function isText(value: unknown, most: number, isLine: boolean): value is string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) return false;
  return isLine ? !/\p{Cc}/u.test(value) : true;
}

function readSaid(
  value: unknown,
  path: string,
  { tell }: Reporter,
  most: number,
  isLine: boolean,
): Said | null {
  const allowed = { is: isLine ? 'saidLine' : 'said', most } as const;
  if (isText(value, most, isLine)) return value;
  if (!isFields(value) || Object.keys(value).length === 0) {
    tell(path, value, allowed);
    return null;
  }
  const good = Object.entries(value).filter(([tag, text]) => {
    const isGood = TAG.test(tag) && isText(text, most, isLine);
    if (!isGood) tell(within(path, quoteName(tag)), text, allowed);
    return isGood;
  });
  return good.length === 0 ? null : (Object.fromEntries(good) as Said);
}

/** A title; null where there is none that could be read. */
export function readLine(value: unknown, path: string, report: Reporter): Said | null {
  return readSaid(value, path, report, LONGEST_TITLE, true);
}

/** A text of any number of lines; null where it is left out. */
export function readText(value: unknown, path: string, report: Reporter): Said | null {
  return value === undefined ? null : readSaid(value, path, report, LONGEST_TEXT, false);
}

/** One that must be there. */
function readNeeded(value: unknown, path: string, report: Reporter): Said | null {
  return readSaid(value, path, report, LONGEST_TEXT, false);
}

const OF_QUESTION = ['ask', 'options', 'answer', 'explain', 'misconception'];

function readOptions(value: unknown, path: string, report: Reporter): readonly Said[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  if (list.length < 2 || list.length > LETTERS.length) {
    report.tell(path, value, { is: 'optionList' });
    return null;
  }
  const options = list.map((option, i) => readNeeded(option, `${path}[${i}]`, report));
  return options.includes(null) ? null : (options as readonly Said[]);
}

/** null where there is none, or it could not be read: a question is asked whole or not at all. */
export function readQuestion(value: unknown, path: string, report: Reporter): Question | null {
  if (value === undefined) return null;
  if (!isFields(value)) {
    report.tell(path, value, { is: 'object' });
    return null;
  }
  report.unknown(value, OF_QUESTION, path);
  const at = (name: string) => [own(value, name), `${path}.${name}`, report] as const;
  const ask = readNeeded(...at('ask'));
  const options = readOptions(...at('options'));
  const letters = LETTERS.slice(0, options?.length ?? LETTERS.length);
  const answer = letters.findIndex((letter) => letter === own(value, 'answer'));
  if (answer < 0) {
    report.tell(`${path}.answer`, own(value, 'answer'), { is: 'oneOf', options: letters });
  }
  const explain = readText(...at('explain'));
  const misconception = readText(...at('misconception'));
  if (ask === null || options === null || answer < 0) return null;
  return { ask, options, answer, explain, misconception };
}

const OF_EXAM = ['ask', 'answer'];

export function readExam(value: unknown, path: string, report: Reporter): Exam | null {
  if (value === undefined) return null;
  if (!isFields(value)) {
    report.tell(path, value, { is: 'object' });
    return null;
  }
  const fields: Fields = value;
  report.unknown(fields, OF_EXAM, path);
  const ask = readNeeded(own(fields, 'ask'), `${path}.ask`, report);
  const answer = readNeeded(own(fields, 'answer'), `${path}.answer`, report);
  return ask === null || answer === null ? null : { ask, answer };
}
