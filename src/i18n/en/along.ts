import type { AlongMessages } from '../alongMessages.ts';

export const along: AlongMessages = {
  edit: 'A change along the way',
  editHelp: 'Arrow keys move it, Delete removes it.',
  removeEdit: 'Remove',
  newEpoch: 'The epoch ends there; the next begins with the new batches.',
  fromStep: (step) => `From step ${step} on instead`,
  ghost: 'Faint: what it would have been.',
  keepGhost: 'Keep as a run',
  dismissGhost: 'Put away',
};
