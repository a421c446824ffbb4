import type { Optimizer, UpdateRule } from './definitions.ts';
import type { Experiment } from './experiment.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { optimizers } from './optimizers/index.ts';

/** An optimizer that has started: its step reads and writes its memory, and remembers no more. */
export interface Update extends Memory {
  readonly step: UpdateRule;
}

/** @param kept the memory of the same optimizer, to go on from it */
export function createUpdate(optimizer: Experiment['optimizer'], kept?: Float64Array): Update {
  const { type, ...values } = optimizer;
  const { slots, start }: Pick<Optimizer, 'slots' | 'start'> = optimizers[type];
  const memory = createMemory(slots(values), kept);
  return { ...memory, step: start(values, memory.slots) };
}
