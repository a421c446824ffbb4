/** What the surface says of the step and the slopes, in 3D and on the map. */
export interface SceneMessages {
  /** What momentum gives the step, as an arrow. */
  readonly velocity: string;
  /** What closes the triangle of velocity and step. */
  readonly velocityNote: string;
  /** The gradient and the step that are not taken yet. */
  readonly next: string;
  readonly nextNote: string;
  readonly nextGradient: string;
  readonly nextStep: string;
  /** Of an arrow that the ball all but covers. */
  readonly seen: Readonly<Record<'direction' | 'nothing', string>>;
  /** The choice between one scale of the arrows for the whole run and one for each step. */
  readonly arrowScale: string;
  readonly arrowScales: Readonly<Record<'run' | 'step', string>>;
  /** What sets the scale for the whole run. */
  readonly scaleRule: string;
  /** The slopes of the full-data loss in all directions around the ball. */
  readonly wheel: string;
  /** The objective of the batch alone, the gradients of the batches there may be. */
  readonly bowl: string;
  readonly fan: string;
  /** Where the batch's loss is least, and the gradient over all points: as names in the picture. */
  readonly batchMinimum: string;
  readonly fullGradient: string;
  /** The spoke along which the loss falls steepest, of what loss it is, and where. */
  readonly steepestOf: string;
  readonly wheelOf: (points: string) => string;
  readonly wheelNote: string;
  /** Where a and b are drawn to different scales. */
  readonly wheelOfTwoScales: string;
  readonly steepest: (slope: string, points: string) => string;
  readonly flat: string;
  /** The name of what is read with the keys, and the place and its loss in words. */
  readonly reading: string;
  readonly readingAt: (a: string, b: string, loss: string) => string;
  /** The keys of the surface: whole for a screen reader, and in a few words on the picture. */
  readonly keys: string;
  readonly keysInShort: string;
}
