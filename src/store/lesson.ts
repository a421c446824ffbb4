import { create } from 'zustand';

/** A beat of a chapter, as its link says it: `stride.3`. */
export interface LessonPlace {
  readonly chapter: string;
  /** From 1. */
  readonly beat: number;
}

/** Which lesson is open; what goes on in it is fetched with its player. */
export interface LessonState {
  readonly isOpen: boolean;
  /** null: the list of chapters. */
  readonly at: LessonPlace | null;
  /**
   * What is still to be done by the player: to open the beat with its scene, or with the experiment
   * that has come with it.
   */
  readonly asks: 'scene' | 'nothing else' | null;
  /** On a phone, put away to one line. */
  readonly isFolded: boolean;
}

export const useLesson = create<LessonState>(() => ({
  isOpen: false,
  at: null,
  asks: null,
  isFolded: false,
}));

/** The beat that is open, as a link says it; null where there is none. */
export function lessonLink({ isOpen, at }: LessonState): string | null {
  return isOpen && at !== null ? `${at.chapter}.${at.beat}` : null;
}

/** The place of a link's words: letters, a point, a number from 1; null where they are none. */
export function placeInLink(link: string): LessonPlace | null {
  const [, chapter, beat] = /^([a-z]+)\.([1-9]\d?)$/.exec(link) ?? [];
  return chapter === undefined ? null : { chapter, beat: Number(beat) };
}
