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

function velocityInto({ trace, problem }: Run, row: number): Move | null {
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
 * Of the step into a row; null where there is none yet, and in a long run that keeps not every
 * step: the row before is then not the step before.
 */
function movesInto(run: Run, row: number): Moves | null {
  const { trace } = run;
  if (row === 0 || trace.rows <= row || trace.stride > 1) return null;
  const { a, b, gradA, gradB } = trace.columns;
  const [stepA, stepB] = moveInto(trace.columns, row);
  return {
    from: { a: a.at(row - 1), b: b.at(row - 1) },
    gradient: { a: gradA.at(row), b: gradB.at(row) },
    step: { a: stepA, b: stepB },
    velocity: velocityInto(run, row),
  };
}

/** Of the step that led to the row shown; null at the start, where nothing has moved yet. */
export function movesOf(run: Run): Moves | null {
  return movesInto(run, run.cursor.row);
}

/** Of the step that comes next, as the trace has it already. */
export function nextMovesOf(run: Run): Moves | null {
  return movesInto(run, run.cursor.row + 1);
}
