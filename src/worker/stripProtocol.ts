import type { StackSetting } from '../engine/strip/settings.ts';
import type { StackEvent } from '../engine/strip/work.ts';

/** A stack to be gone through; it takes the place of the one before. */
export type ToStripWorker =
  | {
      readonly type: 'strip';
      readonly run: number;
      readonly setting: StackSetting;
      readonly seed: number;
    }
  /** It is not wanted any more. */
  | { readonly type: 'stop'; readonly run: number };

export type FromStripWorker =
  | { readonly type: 'level'; readonly run: number; readonly event: StackEvent }
  | {
      /** A sign of life; or that there is no more to come. */
      readonly type: 'beat' | 'done';
      readonly run: number;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
