import { create } from 'zustand';
import type { Answer } from '../share/answers.ts';

export { ANSWERS } from '../share/answers.ts';
export type { Answer };

/** What is covered: a moment of a lesson or a lecture, never a part of an experiment or its link. */
export const useCover = create<{ readonly covered: ReadonlySet<Answer> }>(() => ({
  covered: new Set<Answer>(),
}));

/** At this moment, for event handlers and drawing; components subscribe. */
export function isCovered(answer: Answer): boolean {
  return useCover.getState().covered.has(answer);
}

export function useIsCovered(answer: Answer): boolean {
  return useCover(({ covered }) => covered.has(answer));
}
