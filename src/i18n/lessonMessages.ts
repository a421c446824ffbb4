import type { Beat } from '../lessons/chapter.ts';
import type { ChapterId, ChapterOf } from '../lessons/registry.ts';
import type { Messages } from './messages.ts';
import type { PresenterMessages } from './presenterMessages.ts';

/** A sentence; one that names a control takes the name from the control's own message. */
export type Named = string | ((names: Messages) => string);

interface OfCount<T> {
  readonly 2: readonly [T, T];
  readonly 3: readonly [T, T, T];
  readonly 4: readonly [T, T, T, T];
}

/** The numbers of the learner's own run that a beat's explanation says. */
type FactsOf<B> = B extends { readonly facts: (moment: never) => infer F }
  ? F
  : Readonly<Record<string, never>>;

export interface BeatWords<B extends Pick<Beat, 'options'> = Beat> {
  readonly title: string;
  readonly ask: Named;
  readonly options: OfCount<Named>[B['options']];
  readonly do: Named;
  readonly explain: string | ((facts: FactsOf<B>, names: Messages) => string);
  /** The misconception that the beat is about, for who teaches. */
  readonly kills: string;
  /** What the explanation leaves out, with where it is said. */
  readonly precisely?: readonly string[];
}

/** The sentences of one chapter. */
export interface ChapterWords<C extends { readonly beats: object }> {
  /** For who teaches. */
  readonly teacher: string;
  readonly beats: {
    readonly [N in keyof C['beats']]: C['beats'][N] extends Pick<Beat, 'options'>
      ? BeatWords<C['beats'][N]>
      : never;
  };
}

/** The sentences of the lessons in one language, a chapter's when it is opened. */
export type ChapterLoaders = {
  readonly [C in ChapterId]: () => Promise<ChapterWords<ChapterOf<C>>>;
};

/** What the list of chapters says of each. */
export type ChapterTitles = {
  readonly [C in ChapterId]: {
    readonly title: string;
    /** One sentence. */
    readonly about: string;
  };
};

/** What the player of the lessons says. */
export interface PlayerMessages {
  readonly chapters: string;
  readonly core: string;
  readonly deeper: string;
  /** `3.5 min`. */
  readonly minutes: (minutes: string) => string;
  readonly beatsDone: (done: string, of: string) => string;
  readonly startHere: string;
  readonly close: string;
  readonly fold: string;
  readonly unfold: string;
  readonly beat: (number: string, of: string) => string;
  readonly guessFirst: string;
  readonly guess: string;
  readonly yourGuess: string;
  readonly noGuess: string;
  readonly happened: string;
  readonly now: string;
  readonly showMe: string;
  readonly stopShowing: string;
  readonly showControl: string;
  readonly backToScene: string;
  readonly again: string;
  readonly back: string;
  readonly skip: string;
  readonly next: string;
  readonly nextChapter: (title: string) => string;
  readonly goDeeper: (title: string) => string;
  readonly precisely: string;
  readonly variants: string;
  readonly notes: {
    readonly title: string;
    readonly run: string;
    readonly steps: string;
    readonly loss: string;
    readonly above: string;
    readonly to10: string;
    readonly to1: string;
    readonly looks: (samples: string) => string;
    readonly diverged: string;
    readonly sideBySide: string;
  };
  readonly trouble: { readonly absent: string; readonly unknown: string };
  readonly runSeeds: (count: string) => string;
  readonly runStarts: (count: string) => string;
  readonly otherSeeds: (count: string) => string;
  readonly stop: string;
  readonly paintSweep: string;
  readonly forget: string;
}

/** The sentences of the lessons, but for those of the chapters. */
export interface LessonMessages {
  readonly titles: ChapterTitles;
  readonly player: PlayerMessages;
  readonly chapters: ChapterLoaders;
  /** Of a lesson that a room is given. */
  readonly presenter: () => Promise<PresenterMessages>;
}
