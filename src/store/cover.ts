import { create } from 'zustand';

/** What gives the answer to a question away: see where each is read. */
export const ANSWERS = [
  // The best line in the fit chart.
  'best',
  // Where the loss is least, in every picture.
  'minimum',
  // The least loss, and what is told by it.
  'floor',
  // a and b of the step shown, as numbers.
  'values',
  // What is known of the learning rates: zones, limit and what follows from them.
  'zones',
  // What would help a run that has diverged.
  'advice',
  // The path on the surface, and what is trained beyond the step shown.
  'path',
  // The loss over (a, b).
  'surface',
] as const;

export type Answer = (typeof ANSWERS)[number];

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
