import type { Plan } from '../engine/many/plan.ts';
import type { CaseEnd } from '../engine/many/work.ts';
import type { SentExperiment } from './sentExperiment.ts';

/** Many runs to be gone through; they take the place of those before. */
export type ToManyWorker =
  | {
      readonly type: 'many';
      readonly run: number;
      /** Its points are those of all cases. */
      readonly experiment: SentExperiment;
      readonly plan: Plan;
      /** Its cases, in their order: others are another worker's. */
      readonly order: Uint32Array<ArrayBuffer>;
    }
  /** None of them is wanted any more. */
  | { readonly type: 'stop'; readonly run: number };

export type FromManyWorker =
  | { readonly type: 'cases'; readonly run: number; readonly ends: readonly CaseEnd[] }
  | {
      /** A sign of life; or that all its cases are done. */
      readonly type: 'beat' | 'done';
      readonly run: number;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
