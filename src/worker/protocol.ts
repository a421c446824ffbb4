import type { Minimum } from '../engine/diagnostics.ts';
import type { Frame } from '../engine/frame/frame.ts';
import type { SurfaceQuality } from '../engine/surface.ts';
import type { Checkpoint } from '../engine/trainer.ts';
import type { SentExperiment } from './sentExperiment.ts';

/**
 * What the page tells a worker of training, which may have several runs in hand. Each message
 * carries the number of the run it is about.
 */
export type ToWorker =
  | {
      /** One more run; those before go on. */
      readonly type: 'start';
      readonly run: number;
      readonly experiment: SentExperiment;
      /** Keep every stride-th step. */
      readonly stride: number;
      /** Where to go on; null at the start of the run. */
      readonly from: Checkpoint | null;
      /** Empty chunks the worker may fill for this run: its credit. */
      readonly buffers: readonly Float64Array<ArrayBuffer>[];
    }
  | {
      /** A chunk handed back to be filled again. */
      readonly type: 'recycle';
      readonly run: number;
      readonly buffer: Float64Array<ArrayBuffer>;
    }
  | {
      /** The run is no longer wanted. */
      readonly type: 'stop';
      readonly run: number;
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
      /** How the run stands after these rows. */
      readonly checkpoint: Checkpoint;
    }
  | {
      readonly type: 'ended';
      readonly run: number;
      readonly status: 'finished' | 'diverged';
      /** The last finite step. */
      readonly atStep: number;
    }
  | {
      /** A sign of life in work that gives nothing to show for a while. */
      readonly type: 'beat';
      readonly run: number;
    }
  | {
      /** As it was told to: nothing more comes of this run. */
      readonly type: 'stopped';
      readonly run: number;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };

/** A surface to be computed over a frame; it takes the place of the one before. */
export interface ToSurfaceWorker {
  readonly type: 'surface';
  readonly run: number;
  readonly experiment: SentExperiment;
  readonly frame: Frame;
}

export type FromSurfaceWorker =
  | {
      /** Coarse first, then finer; the last is the finest. */
      readonly type: 'surface';
      readonly run: number;
      readonly n: number;
      readonly losses: Float64Array<ArrayBuffer>;
      readonly quality: SurfaceQuality;
    }
  | {
      /**
       * The largest relative deviation from the exact loss found at a few cells of the finest
       * surface, where that is approximate.
       */
      readonly type: 'deviation';
      readonly run: number;
      readonly deviation: number;
    }
  | {
      /** A sign of life; or that nothing more comes of this surface. */
      readonly type: 'beat' | 'done';
      readonly run: number;
    }
  | {
      /** The lowest point found on all the points. */
      readonly type: 'best';
      readonly run: number;
      readonly best: Minimum;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
