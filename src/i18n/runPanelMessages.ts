/** Lists of runs that are made at one press. */
export type LineUpId = 'batches' | 'rates' | 'optimizers' | 'bestRates' | 'starts' | 'seeds';

/** How a run ended, in a word. */
export type Outcome = 'training' | 'finished' | 'diverged' | 'failed';

/** What is said in the list of runs and in the table of their results. */
export interface RunPanelMessages {
  /** After a change of what the runs share. */
  readonly changedForAll: (count: string) => string;
  /** Beside the title of the list. */
  readonly lossNow: string;
  readonly add: string;
  /** Why no more can be added. */
  readonly full: (most: string) => string;
  readonly step: (step: string) => string;
  /** What a run's batch looks at: all, one, or how many at a time. */
  readonly allPoints: string;
  readonly onePoint: string;
  readonly points: (size: string) => string;
  readonly show: (name: string) => string;
  readonly hide: (name: string) => string;
  readonly more: (name: string) => string;
  readonly solo: string;
  readonly all: string;
  readonly rename: string;
  readonly nameOf: (name: string) => string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly lineUp: string;
  readonly lineUps: Readonly<Record<LineUpId, { readonly name: string; readonly about: string }>>;
  /** About a few rates that are not one of each zone. */
  readonly theseRates: (rates: string) => string;
  /** While rates are tried out. */
  readonly trying: string;
  /** A run whose rate is the best of so many that were tried. */
  readonly bestOf: (name: string, rate: string, tried: string) => string;
  readonly results: string;
  readonly columns: {
    readonly run: string;
    readonly loss: string;
    readonly excess: string;
    readonly steps: string;
    readonly samples: string;
    readonly outcome: string;
  };
  /** Over the columns of steps and samples. */
  readonly within: string;
  /** The heads of these in a copy, where nothing stands over them. */
  readonly copied: { readonly steps: string; readonly samples: string };
  readonly never: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly copyCsv: string;
  readonly copyMarkdown: string;
  /** One playhead for all. */
  readonly sharedAxis: string;
}
