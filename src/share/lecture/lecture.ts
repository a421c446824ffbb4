import type { Answer } from '../answers.ts';
import type { LinkedRuns } from '../runsLink.ts';
import type { SharedView } from '../viewLink.ts';

/** A text, or one for each of the languages that it is said in, by their tags: `en`, `ko`. */
export type Said = string | Readonly<Record<string, string>>;

/** What one press of a clicker does in a scene. */
export type Press =
  /** Plays on to a step, or to where the run ends or leaves all bounds. */
  | { readonly is: 'go'; readonly to: number | 'end' }
  /** Shows what was hidden. */
  | { readonly is: 'show'; readonly answers: readonly Answer[] }
  /** What may come out. */
  | { readonly is: 'options' }
  /** Which of them does, and why. */
  | { readonly is: 'answer' };

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

export interface Question {
  readonly ask: Said;
  /** Two to four. */
  readonly options: readonly Said[];
  /** The place of the right one, from 0. */
  readonly answer: number;
  readonly explain: Said | null;
  /** What is believed by who chooses another, for who speaks. */
  readonly misconception: Said | null;
}

/** A question to be asked later, on paper, with its answer: for who speaks. */
export interface Exam {
  readonly ask: Said;
  readonly answer: Said;
}

export interface Scene extends LinkedRuns {
  readonly title: Said;
  /** How it is looked at, and the step at which it opens; null for the start. */
  readonly view: SharedView;
  /** Until a press shows it. */
  readonly hides: readonly Answer[];
  /** In their order. */
  readonly presses: readonly Press[];
  readonly question: Question | null;
  readonly notes: Said | null;
  readonly exam: Exam | null;
}

export interface Lecture {
  readonly title: Said;
  /** At least one. */
  readonly scenes: readonly Scene[];
}

/** More than anybody gives in a term. */
export const MOST_SCENES = 200;
export const MOST_PRESSES = 200;
export const LONGEST_TITLE = 120;
export const LONGEST_TEXT = 10_000;

/** A text in a language; where it is not said in that, in English, or in the first that it has. */
export function saidIn(said: Said, language: string): string {
  if (typeof said === 'string') return said;
  return said[language] ?? said.en ?? Object.values(said)[0] ?? '';
}

/**
 * A text in the place of the one that is said in a language; one that is the same in all stays so.
 * An empty one takes away what is said there and nothing else; null once nothing is left.
 */
export function retold(said: Said, language: string, text: string): Said | null {
  if (typeof said === 'string') return text === '' ? null : text;
  if (text !== '') return { ...said, [language]: text };
  const read = [language, 'en', ...Object.keys(said)].find((each) => Object.hasOwn(said, each));
  const left = Object.entries(said).filter(([each]) => each !== read);
  return left.length === 0 ? null : Object.fromEntries(left);
}

/** The presses of a scene that tells none: what may come out, what is hidden one by one, the answer. */
export function usualPresses(hides: readonly Answer[], hasQuestion: boolean): readonly Press[] {
  return [
    ...(hasQuestion ? [{ is: 'options' } as const] : []),
    ...hides.map((answer) => ({ is: 'show', answers: [answer] }) as const),
    ...(hasQuestion ? [{ is: 'answer' } as const] : []),
  ];
}

/** How a scene stands after some of its presses; the same however it was come to. */
export interface Moment {
  readonly step: number | 'end';
  readonly hidden: ReadonlySet<Answer>;
  /** How much of its question is seen; null for a scene without. */
  readonly asks: 'question' | 'options' | 'answer' | null;
}

function has(presses: readonly Press[], is: Press['is']): boolean {
  return presses.some((press) => press.is === is);
}

/** @param pressed how many of the presses have been made */
export function momentOf({ view, hides, presses, question }: Scene, pressed: number): Moment {
  const made = presses.slice(0, pressed);
  const went = made.findLast((press) => press.is === 'go');
  const shown = new Set(made.flatMap((press) => (press.is === 'show' ? press.answers : [])));
  const asks = has(made, 'answer')
    ? 'answer'
    : has(made, 'options') || !has(presses, 'options')
      ? 'options'
      : 'question';
  return {
    step: went?.to ?? view.step ?? 0,
    hidden: new Set(hides.filter((answer) => !shown.has(answer))),
    asks: question === null ? null : asks,
  };
}
