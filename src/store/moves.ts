import type { Frame } from '../engine/frame/frame.ts';
import { carriedPart } from '../engine/edits.ts';
import type { TraceColumns } from '../trace/trace.ts';
import type { Run } from './runs.ts';

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
  /** The part of the step that momentum gave it; null for a rule that keeps no velocity. */
  readonly velocity: Move | null;
}

/** Along a and b, from one row to the next. */
function moveInto({ a, b }: TraceColumns, row: number) {
  return [a.at(row) - a.at(row - 1), b.at(row) - b.at(row - 1)] as const;
}

function velocityOf({ trace, problem }: Run, row: number): Move | null {
  if (row < 2) return null;
  const { columns } = trace;
  const { a, b, gradA, gradB, lr } = columns;
  const last = row - 1;
  const before = {
    from: [a.at(last - 1), b.at(last - 1)],
    gradient: [gradA.at(last), gradB.at(last)],
    lr: lr.at(last),
    move: moveInto(columns, last),
  } as const;
  const part = carriedPart(problem.experiment, row, before, lr.at(row));
  return part === null ? null : { a: part[0], b: part[1] };
}

/**
 * null at the start, where nothing has moved yet, and in a long run that keeps not every step: the
 * row before is then not the step before.
 */
export function movesOf(run: Run): Moves | null {
  const { trace, cursor } = run;
  const { row } = cursor;
  if (row === 0 || trace.rows <= row || trace.stride > 1) return null;
  const { a, b, gradA, gradB } = trace.columns;
  const [stepA, stepB] = moveInto(trace.columns, row);
  return {
    from: { a: a.at(row - 1), b: b.at(row - 1) },
    gradient: { a: gradA.at(row), b: gradB.at(row) },
    step: { a: stepA, b: stepB },
    velocity: velocityOf(run, row),
  };
}

const NICE = [1, 2, 2.5, 5];

/**
 * The largest of 1 · 2 · 2.5 · 5 × 10ⁿ by which an arrow of this length, in whatever unit, stays
 * within the longest that is wanted; 1 for an arrow of no length.
 */
function niceFactor(length: number, longest: number): number {
  if (!(length > 0) || !Number.isFinite(length)) return 1;
  const wanted = longest / length;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const mantissa = NICE.findLast((nice) => nice * power <= wanted * (1 + 1e-9)) ?? 1;
  return Number((mantissa * power).toPrecision(3));
}

/**
 * By how much the moves are drawn longer or shorter than they are; null for one of no length, which
 * has no direction to show. The velocity is a part of the step and drawn to the step's scale, so
 * that the rest of the step closes the triangle.
 * @param lengthOf the length of a move in the picture's own unit
 * @param longest the longest that an arrow may be, in the same unit
 */
export function arrowFactors(
  { gradient, step, velocity }: Moves,
  lengthOf: (move: Move) => number,
  longest: number,
) {
  const factorOf = (length: number) => (length > 0 ? niceFactor(length, longest) : null);
  const along = velocity === null ? 0 : lengthOf(velocity);
  const ofStep = factorOf(Math.max(lengthOf(step), along));
  return {
    gradient: factorOf(lengthOf(gradient)),
    step: ofStep,
    velocity: along > 0 ? ofStep : null,
  };
}

/** Whether the ball is within the frame and below the cut. */
export function isBallInView({ trace, cursor }: Run, frame: Frame): boolean {
  if (trace.rows === 0) return true;
  const a = trace.columns.a.at(cursor.row);
  const b = trace.columns.b.at(cursor.row);
  return (
    a >= frame.a[0] &&
    a <= frame.a[1] &&
    b >= frame.b[0] &&
    b <= frame.b[1] &&
    trace.columns.loss.at(cursor.row) <= frame.lossHigh
  );
}
