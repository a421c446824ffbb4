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
