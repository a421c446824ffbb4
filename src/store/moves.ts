import type { RunState } from './run.ts';

/** A move in the (a, b) plane: a gradient or a step. */
export interface Move {
  readonly a: number;
  readonly b: number;
}

/** What the gradient and the step of the row shown were, and where they were taken. */
export interface Moves {
  readonly from: Move;
  readonly gradient: Move;
  readonly step: Move;
}

/**
 * null at the start, where nothing has moved yet, and in a long run that keeps not every step: the
 * row before is then not the step before.
 */
export function movesOf({ trace, playhead }: RunState): Moves | null {
  const { row } = playhead;
  if (row === 0 || trace.rows <= row || trace.stride > 1) return null;
  const { a, b, gradA, gradB } = trace.columns;
  return {
    from: { a: a[row - 1], b: b[row - 1] },
    gradient: { a: gradA[row], b: gradB[row] },
    step: { a: a[row] - a[row - 1], b: b[row] - b[row - 1] },
  };
}

const NICE = [1, 2, 2.5, 5];

/**
 * The largest of 1 · 2 · 2.5 · 5 × 10ⁿ by which an arrow of this length, in whatever unit, stays
 * within the longest that is wanted; 1 for an arrow of no length.
 */
export function niceFactor(length: number, longest: number): number {
  if (!(length > 0) || !Number.isFinite(length)) return 1;
  const wanted = longest / length;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const mantissa = NICE.findLast((nice) => nice * power <= wanted * (1 + 1e-9)) ?? 1;
  return Number((mantissa * power).toPrecision(3));
}

/** Whether the ball is within the frame and below the cut. */
export function isBallInView({ trace, playhead, frame }: RunState): boolean {
  if (trace.rows === 0) return true;
  const a = trace.columns.a[playhead.row];
  const b = trace.columns.b[playhead.row];
  return (
    a >= frame.a[0] &&
    a <= frame.a[1] &&
    b >= frame.b[0] &&
    b <= frame.b[1] &&
    trace.columns.loss[playhead.row] <= frame.lossHigh
  );
}
