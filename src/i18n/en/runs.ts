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
  off: (setting) => `${setting} off`,
  diverged: 'diverged',
};
