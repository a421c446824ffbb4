import type { WorkFailure } from '../engine/failure.ts';

/** A share of runs in print. */
export interface ShareWords {
  readonly share: string;
  readonly low: string;
  readonly high: string;
}

/** What is said of many runs at once; fetched when they are first asked for. */
export interface ManyMessages {
  readonly cloud: string;
  readonly clouds: Readonly<Record<'starts' | 'seeds' | 'lattice', string>>;
  /** What each of them is, in one sentence. */
  readonly about: Readonly<
    Record<'starts' | 'seeds' | 'lattice' | 'basins' | 'sweep' | 'initializers', string>
  >;
  readonly run: (count: string) => string;
  /** The same starts by plain full-batch steps. */
  readonly beside: string;
  readonly stop: string;
  readonly remove: string;
  readonly progress: (done: string, all: string) => string;
  readonly failed: Readonly<Record<WorkFailure, string>>;
  readonly table: Readonly<Record<'end' | 'loss' | 'runs' | 'share' | 'interval', string>>;
  readonly minimum: (number: string) => string;
  readonly at: (a: string, b: string) => string;
  readonly others: (count: string) => string;
  readonly without: Readonly<Record<'stuck' | 'moving' | 'diverged', string>>;
  readonly range: (low: string, high: string) => string;
  /** Descent with all points in each batch is GD, without a size. */
  readonly runName: (optimizer: string, batch: string | null, rate: string | null) => string;
  readonly left: (name: string, share: ShareWords) => string;
  /** In the place of a share, where there is nothing to be left for. */
  readonly oneMinimum: (name: string) => string;
  /** Of one minimum, where not all come there. */
  readonly someDiverged: (name: string, diverged: string, all: string) => string;
  readonly divergedToo: (diverged: string) => string;
  /** In the place of what the starts are, where an initializer draws none. */
  readonly oneStart: string;
  readonly noHome: (name: string) => string;
  readonly medianLoss: (loss: string) => string;
  readonly kept: string;
  readonly forget: (sentence: string) => string;
  readonly initializers: string;
  /** Widens the picture to hold every start. */
  readonly showAll: string;
  readonly initializer: (name: string, deviation: string) => string;
  readonly grid: string;
  readonly grids: Readonly<Record<'basins' | 'sweep', string>>;
  readonly paint: string;
  readonly sweep: string;
  readonly across: string;
  readonly up: string;
  readonly map: (x: string, y: string) => string;
  readonly mapHelp: string;
  readonly cell: (x: string, y: string, value: string) => string;
  readonly excess: (value: string) => string;
  readonly grows: string;
  readonly pending: string;
  readonly lower: string;
  readonly higher: string;
  readonly rule: string;
  readonly edge: (formula: string) => string;
  readonly now: string;
  readonly gridGone: string;
}
