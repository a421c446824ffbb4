/** What is said of a batch's own bowl and of the fan of gradients. */
export interface BatchViewMessages {
  /** Of a batch of all points there is nothing of its own to draw. */
  readonly isSurface: string;
  /** Of a batch that is too large to be looked at apart. */
  readonly tooLarge: string;
  /** The same of one of the two alone, after its name. */
  readonly wholeBowl: Readonly<Record<'isSurface' | 'tooLarge', string>>;
  readonly wholeFan: Readonly<Record<'isSurface' | 'tooLarge', string>>;
  /** While the run plays, too fast for them or with too many points. */
  readonly resting: string;
  /** Whose loss the bowl is. */
  readonly bowlOf: (step: string, points: string) => string;
  /** Where the batch's loss is least. */
  readonly least: {
    readonly exact: (place: string) => string;
    readonly found: (place: string) => string;
    /** Of one x: a whole line of places, and the nearest of them to the ball. */
    readonly line: (place: string) => string;
    /** One of endlessly many places beside each other. */
    readonly many: (place: string) => string;
    readonly beyond: string;
  };
  readonly place: (a: string, b: string) => string;
  /** Said of a place that is not drawn. */
  readonly outside: string;
  /** The batches of the fan: every one of a size, some of them, or those of an epoch in order. */
  readonly fanOf: Readonly<
    Record<'all' | 'sampled' | 'inOrder', (count: string, size: string) => string>
  >;
  /** The arrow of the gradient over all points. */
  readonly mean: string;
  readonly meanOfAll: string;
  /** The root mean square distance from it, and beside it what theory says. */
  readonly spread: (spread: string, theory: string) => string;
  /** By how much the arrows are drawn longer than they are. */
  readonly drawn: (factor: string) => string;
  /** Of batches in order, which theory says nothing of. */
  readonly spreadInOrder: (spread: string, theory: string) => string;
  readonly spreadInShort: (spread: string, theory: string) => string;
}
