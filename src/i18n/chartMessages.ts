/** Why the loss goes no lower than its floor. */
export type FloorReason =
  | 'scattered'
  | 'throughZero'
  | 'perfect'
  | 'manyLines'
  | 'oneX'
  | 'standardised'
  | 'steps'
  | 'searched'
  | 'convex';

/** Names of the graphs of the model in the fit chart. */
export interface GraphNames {
  readonly now: string;
  readonly best: string;
  /** Of the place that is pointed at on the surface. */
  readonly there: string;
}

/** Of the points in the fit chart, which are read, or edited once that is chosen. */
export interface PointMessages {
  /** The switch. */
  readonly edit: string;
  /** The switch of the table that lists them. */
  readonly table: string;
  /** Seen while they are edited; `most` once there are as many points as there may be. */
  /** @param how a point is removed */
  readonly hint: (most: string | null, how: 'finger' | 'mouse') => string;
  /** The switch that empties the chart for points of one's own, and what is said of it then. */
  readonly clear: string;
  readonly cleared: string;
  /** To be moved and removed together. */
  readonly selected: (count: string) => string;
  /** Keys of a point while the points are read. */
  readonly readHelp: string;
  /** Name of what is read, and its lines; the residual is y − ŷ. */
  readonly reading: string;
  readonly read: (
    x: string,
    y: string,
    predicted: string,
    residual: string,
  ) => readonly [string, string, string];
}

export interface ChartMessages {
  readonly points: PointMessages;
  readonly graphs: Readonly<Record<'line' | 'curve', GraphNames>>;
  readonly meanSquare: (loss: string) => string;
  /** Only one of so many points shows its square. */
  readonly squaresOf: (every: string) => string;
  /** Why there is no best line to be drawn. @param x that all the points have; null for one point */
  readonly noUniqueLine: (x: string | null) => string;
  readonly floor: Readonly<Record<FloorReason, (loss: string) => readonly [string, string]>>;
  readonly readStep: string;
  readonly readHelp: string;
  readonly equalAxes: string;
  readonly equalAxesHelp: string;
  readonly mapHelp: string;
  readonly mapPending: string;
  /** What contours say that do not double. */
  readonly evenContours: (step: string) => string;
  /** Said where the loss is the same all over the map. */
  readonly noContours: (loss: string) => string;
  /** Name of the readout of the place under the crosshair, and what it says. */
  readonly placeRead: string;
  readonly place: (a: string, b: string, loss: string) => string;
}
