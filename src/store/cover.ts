import { create } from 'zustand';
import type { Answer } from '../share/answers.ts';

export { ANSWERS } from '../share/answers.ts';
export type { Answer };

/** What is covered: a moment of a lesson or a lecture, never a part of an experiment. */
export interface CoverState {
  /** By whomever: the pictures and the words ask for nothing else. In the order in which it is shown. */
  readonly covered: ReadonlySet<Answer>;
  /** By a person's own hand, or by a link that they have made. */
  readonly hidden: readonly Answer[];
  /** By a lesson, as long as its question is open. */
  readonly asked: readonly Answer[];
  /** What the hand hides, in the order in which it is shown again. */
  readonly wanted: readonly Answer[];
}

export const useCover = create<CoverState>(() => ({
  covered: new Set<Answer>(),
  hidden: [],
  asked: [],
  wanted: ['minimum', 'best', 'floor', 'zones'],
}));

/** At this moment, for event handlers and drawing; components subscribe. */
export function isCovered(answer: Answer): boolean {
  return useCover.getState().covered.has(answer);
}

export function useIsCovered(answer: Answer): boolean {
  return useCover(({ covered }) => covered.has(answer));
}
