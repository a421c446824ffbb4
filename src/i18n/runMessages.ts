/** What runs side by side are called, and what is said of them outside their list. */
export interface RunMessages {
  /** The button that opens the list. */
  readonly runs: string;
  /** A run that differs in nothing. */
  readonly numbered: (number: string) => string;
  /** Plain steps by their batch: of all points, of some, of one. */
  readonly fullBatch: string;
  readonly miniBatch: (size: string) => string;
  readonly single: string;
  /** The size of a batch beside the name of a rule of update. */
  readonly batch: (size: string) => string;
  readonly wholeBatch: string;
  readonly epochs: (count: string) => string;
  readonly seed: (seed: string) => string;
  /** What was changed along the way, and after which step. */
  readonly edited: (change: string, step: string) => string;
  /** A setting that is on or off, where it is off. */
  readonly off: (setting: string) => string;
  readonly diverged: string;
}
