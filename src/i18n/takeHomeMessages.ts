import type { CodeMessages } from './codeMessages.ts';
import type { TakingMessages } from './takingMessages.ts';

/** What is said in the dialog of what can be taken home. */
export interface TakeHomeMessages {
  /** The comments of the programs. */
  readonly code: CodeMessages;
  /** Pictures and the handout. */
  readonly taking: TakingMessages;
  /** In the place of all that would give the answer to an open question away. */
  readonly covered: string;
  /** The way to the dialog of lectures. */
  readonly lecture: { readonly title: string; readonly open: string };
  readonly programs: string;
  readonly kinds: Readonly<Record<'pytorch' | 'numpy' | 'notebook', string>>;
  readonly aboutPrograms: string;
  /** Steps that rounding changes more and more. */
  readonly rounding: string;
  readonly otherOrder: (most: string) => string;
  readonly needsData: (file: string) => string;
  readonly programText: string;
  readonly copyProgram: string;
  readonly download: (file: string) => string;
  readonly steps: string;
  readonly aboutSteps: (rows: string, runs: number) => string;
  readonly everyOther: (stride: string) => string;
  readonly tooLongToCopy: (most: string) => string;
  readonly writing: string;
  readonly copyTable: string;
  readonly results: string;
  readonly report: string;
  readonly copyReport: string;
  readonly aboutReport: string;
  readonly setting: string;
  readonly value: string;
  readonly epochsAndSteps: (epochs: string, steps: string) => string;
  readonly start: string;
  /** The step up to which it is trained. */
  readonly atStep: (step: string) => string;
  /** The least loss, known or found by a search. */
  readonly floor: Readonly<Record<'exact' | 'found', string>>;
  readonly outcome: string;
  readonly after: (outcome: string, steps: string) => string;
  readonly excess: (loss: string) => string;
  readonly within: (steps: string) => string;
  readonly changed: (step: string) => string;
  readonly points: (count: string) => string;
  readonly of: (size: string, all: string) => string;
  readonly link: string;
  readonly linkAndPoints: string;
  /** Of points that are too many for the link. */
  readonly apart: string;
  readonly copyLink: string;
}
