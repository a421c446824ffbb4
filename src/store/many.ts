import { create } from 'zustand';
import type { Cloud, Grid, Plan } from '../engine/many/plan.ts';
import type { Share, Tally } from '../engine/many/tally.ts';
import type { CaseEnd } from '../engine/many/work.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { Problem } from '../engine/problem.ts';
import type { WorkFailure } from '../engine/failure.ts';

/** So many minima have a look of their own. */
export const MOST_LOOKS = 7;

export type ManyStatus =
  | { readonly is: 'running' }
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly failure: WorkFailure };

/** Many runs that were asked for. It is another object where more of them are done. */
export interface ManySet<P extends Plan = Plan> {
  readonly id: number;
  readonly plan: P;
  /** Its points are fixed: no seed of a case changes them. */
  readonly base: Problem;
  /** Of the experiment it was asked for: full-batch gradient descent in its place. */
  readonly isPlainDescent: boolean;
  /** The steps at which a cloud is drawn; empty for a grid. */
  readonly kept: Uint32Array;
  /** By the number of the case; it grows, and is the same array for good. */
  readonly ends: (CaseEnd | undefined)[];
  readonly tally: Tally;
  readonly counted: number;
  readonly status: ManyStatus;
  /** The least loss known when it was asked for. */
  readonly floor: number;
}

/** What is left of a cloud for comparison, once another is run. */
export interface KeptShare {
  readonly id: number;
  readonly experiment: Experiment;
  readonly batchSize: number;
  readonly of: Cloud['is'];
  readonly left: Share | null;
  /** Of a line there is but one minimum, and nothing to be left for another. */
  readonly hasOneMinimum: boolean;
  readonly diverged: number;
  /** How many runs there were, of how many points. */
  readonly counted: number;
  readonly points: number;
  readonly medianLoss: number;
}

export interface ManyState {
  /** Opened once, its pictures and its worker are fetched. */
  readonly isOpen: boolean;
  readonly cloud: ManySet<Cloud> | null;
  readonly grid: ManySet<Grid> | null;
  /** The oldest first. */
  readonly kept: readonly KeptShare[];
  /** Where the initializers of the theory would start, before anything is trained. */
  readonly showsInitializers: boolean;
  /** The cell of the grid that the keys or the pointer read. */
  readonly cell: number | null;
  /** Where a person, or a room, takes something to be; drawn with the rest. */
  readonly guesses: readonly { readonly a: number; readonly b: number }[];
}

export const useMany = create<ManyState>(() => ({
  isOpen: false,
  cloud: null,
  grid: null,
  kept: [],
  showsInitializers: false,
  cell: null,
  guesses: [],
}));

export function isRunning(set: ManySet | null): boolean {
  return set?.status.is === 'running';
}
