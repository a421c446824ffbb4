import type { Experiment } from '../engine/experiment.ts';

/** What the page tells the worker. Each message carries the number of the run it is about. */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly run: number;
      readonly experiment: Experiment;
      /** Keep every stride-th step. */
      readonly stride: number;
      /** Empty chunks the worker may fill: its credit. */
      readonly buffers: readonly Float64Array<ArrayBuffer>[];
    }
  | {
      /** A chunk handed back to be filled again. */
      readonly type: 'recycle';
      readonly run: number;
      readonly buffer: Float64Array<ArrayBuffer>;
    };

/** What the worker tells the page. */
export type FromWorker =
  | {
      readonly type: 'rows';
      readonly run: number;
      readonly buffer: Float64Array<ArrayBuffer>;
      readonly count: number;
      /** The step of the last of these rows. */
      readonly lastStep: number;
    }
  | {
      readonly type: 'ended';
      readonly run: number;
      readonly status: 'finished' | 'diverged';
      /** The last finite step. */
      readonly atStep: number;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
