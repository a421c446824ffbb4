/** What is said of changes along the way, and beside a change of the training. */
export interface AlongMessages {
  /** A flag on the bar, and what its keys do. */
  readonly edit: string;
  readonly editHelp: string;
  /** Takes it away: its button, for a finger. */
  readonly removeEdit: string;
  /** Of a change of the batch. */
  readonly newEpoch: string;
  /** Makes the last change one of the steps that follow, not of the whole run. */
  readonly fromStep: (step: string) => string;
  /** Of the future that a change along the way has ended. */
  readonly ghost: string;
  readonly keepGhost: string;
  readonly dismissGhost: string;
}
