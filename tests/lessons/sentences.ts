import { chapters as en } from '../../src/i18n/en/lessons/index.ts';
import { en as enNames } from '../../src/i18n/en/index.ts';
import { chapters as ko } from '../../src/i18n/ko/lessons/index.ts';
import { ko as koNames } from '../../src/i18n/ko/index.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import type { ChapterId } from '../../src/lessons/registry.ts';

type Facts = Readonly<Record<string, string>>;

/** A beat's words, whatever the chapter's types say of its facts. */
interface Words {
  readonly title: string;
  readonly ask: string | ((names: Messages) => string);
  readonly options: readonly (string | ((names: Messages) => string))[];
  readonly do: string | ((names: Messages) => string);
  readonly explain: string | ((facts: Facts, names: Messages) => string);
}

const LANGUAGES = {
  en: { chapters: en, names: enNames },
  ko: { chapters: ko, names: koNames },
};

type Language = keyof typeof LANGUAGES;

async function beatsOf(language: Language, id: ChapterId) {
  const words = await LANGUAGES[language].chapters[id]();
  return words.beats as unknown as Readonly<Record<number, Words>>;
}

/** The explanations of a chapter's beats, by the beat's number and the facts of a run. */
export async function explanationsOf(language: Language, id: ChapterId) {
  const { names } = LANGUAGES[language];
  const beats = await beatsOf(language, id);
  return (n: number, facts: Facts): string => {
    const { explain } = beats[n];
    return typeof explain === 'string' ? explain : explain(facts, names);
  };
}

/** All that a chapter's beats say to a learner, by the beat's number and the facts of a run. */
export async function sentencesOf(language: Language, id: ChapterId) {
  const { names } = LANGUAGES[language];
  const beats = await beatsOf(language, id);
  const explained = await explanationsOf(language, id);
  const named = (text: Words['ask']) => (typeof text === 'string' ? text : text(names));
  return (n: number, facts: Facts): string => {
    const { title, ask, options, do: act } = beats[n];
    return [title, ask, ...options, act].map(named).concat(explained(n, facts)).join('\n');
  };
}

/** The numbers of a text as they are written, without the commas between thousands. */
export function figuresIn(text: string): Set<string> {
  const found = text.match(/−?\d[\d,]*(?:\.\d+)?/g) ?? [];
  return new Set(found.map((figure) => figure.replaceAll(',', '')));
}

/** Of a figure that ends in zeros, so much of it may be rounding: 860 is said of 860.1, not 100 of 92. */
const ROUND = 0.02;

/** Whether a figure is a value rounded to as many decimals as it has, or to whole tens and so on. */
export function isRounded(figure: string, value: number): boolean {
  const said = Number(figure.replace('−', '-'));
  const decimals = figure.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 || said === 0 ? 0 : (/0*$/.exec(figure)?.[0].length ?? 0);
  const half = 0.5 * 10 ** (zeros - decimals);
  const most = zeros > 0 ? Math.max(0.5, Math.min(half, ROUND * Math.abs(said))) : half;
  return Math.abs(said - value) <= most * (1 + 1e-9);
}
