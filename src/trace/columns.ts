import type { StepColumns } from '../engine/trainer.ts';

/** The columns in the order in which they lie in a chunk that the worker sends. */
export const COLUMNS = [
  'a',
  'b',
  'loss',
  'batchLoss',
  'gradA',
  'gradB',
  'lr',
] as const satisfies readonly (keyof StepColumns)[];

/** Rows in a chunk: large enough that messages cost little, small enough to flush often. */
export const CHUNK_ROWS = 4096;

export const CHUNK_VALUES = CHUNK_ROWS * COLUMNS.length;

/** Views of the columns within one buffer of capacity · 7 floats, a column after the other. */
export function columnsIn(buffer: Float64Array, capacity: number): StepColumns {
  const column = (k: number) => buffer.subarray(k * capacity, (k + 1) * capacity);
  return {
    a: column(0),
    b: column(1),
    loss: column(2),
    batchLoss: column(3),
    gradA: column(4),
    gradB: column(5),
    lr: column(6),
  };
}
