import type { LectureAllowed } from '../share/lecture/fault.ts';

type AllowedWith<Is extends LectureAllowed['is']> = Extract<LectureAllowed, { readonly is: Is }>;

/** What is said of a lecture that comes from a file, is given, or is made in the page. */
export interface LectureMessages {
  readonly lecture: string;
  /** What it is and does, in a sentence or two. */
  readonly about: string;
  readonly ready: { readonly title: string; readonly about: string; readonly give: string };
  /** Opens the dialog of lectures. */
  readonly others: string;
  readonly openFile: string;
  /** What was opened, with how many scenes. */
  readonly opened: (title: string, scenes: string) => string;
  readonly give: string;
  readonly goOn: string;
  readonly close: string;
  readonly edit: string;
  readonly own: {
    readonly title: string;
    readonly none: string;
    readonly name: string;
    readonly add: string;
    /** The name of a scene until it is given another. */
    readonly scene: (number: string) => string;
    readonly sceneTitle: (number: string) => string;
    readonly notes: (scene: string) => string;
    readonly presses: (scene: string) => string;
    readonly pressesHelp: string;
    /** One of them, by its number. */
    readonly press: (number: string) => string;
    readonly more: (scene: string) => string;
    readonly show: (scene: string) => string;
    readonly earlier: (scene: string) => string;
    readonly later: (scene: string) => string;
    readonly remove: (scene: string) => string;
    readonly undo: string;
    readonly save: string;
    /** What a scene is of, after its title. */
    readonly summary: (facts: {
      readonly runs: number;
      readonly step: string | null;
      readonly hidden: string;
      readonly presses: number;
    }) => string;
    readonly full: (most: string) => string;
    readonly unkept: string;
  };
  readonly given: {
    readonly place: (number: string, of: string) => string;
    readonly right: string;
    readonly misconception: string;
    readonly exam: string;
    readonly question: string;
    /** What the next press does. */
    readonly goes: (step: string) => string;
    readonly goesToEnd: string;
    readonly shows: (what: string) => string;
    readonly showsOptions: string;
    readonly showsAnswer: string;
    readonly nextScene: (title: string) => string;
    readonly isLast: string;
  };
  readonly faults: (name: string) => string;
  readonly moreFaults: (count: string) => string;
  /** A fault: its place, empty for the whole; what is allowed; and what was found. */
  readonly fault: (place: string, allowed: string, got: string) => string;
  readonly allowed: {
    readonly [Is in LectureAllowed['is']]: (allowed: AllowedWith<Is>) => string;
  };
  /** `&scenes=` names a file of another site, or one that is not there. */
  readonly elsewhere: (address: string) => string;
  readonly absent: (address: string) => string;
  /** A file that was chosen or dropped. */
  readonly unreadable: (name: string) => string;
  readonly tooLarge: (name: string) => string;
}
