import type { RunMessages } from '../runMessages.ts';
import { counted } from './plurals.ts';

export const runs: RunMessages = {
  runs: 'Runs',
  numbered: (number) => `Run ${number}`,
  fullBatch: 'GD',
  miniBatch: (size) => `Mini-batch ${size}`,
  single: 'SGD 1',
  batch: (size) => `batch ${size}`,
  wholeBatch: 'full batch',
  epochs: (count) => counted(count, 'epoch'),
  seed: (seed) => `seed ${seed}`,
  edited: (change, step) => `${change} from step ${step}`,
  edit: 'A change along the way',
  editHelp: 'Arrow keys move it, Delete removes it.',
  newEpoch: 'The epoch ends there; the next begins with the new batches.',
  diverged: 'diverged',
  fromStep: (step) => `From step ${step} on instead`,
  ghost: 'Faint: what it would have been.',
  keepGhost: 'Keep as a run',
  dismissGhost: 'Put away',
};
