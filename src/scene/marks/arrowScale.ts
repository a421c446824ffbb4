import type { Frame } from '../../engine/frame/frame.ts';
import { movesOf, niceFactor } from '../../store/moves.ts';
import type { Move, Moves } from '../../store/moves.ts';
import type { Run } from '../../store/runs.ts';
import type { Spot } from '../space/drape.ts';
import type { Space } from '../space/space.ts';

/** About an eighth of the range: the longest an arrow is drawn, in box units on the floor. */
const LONGEST = 0.36;

/** The arrows of the row shown; null where there are none, or begin outside what is drawn. */
export function drawnMoves(run: Run, { a, b, lossHigh }: Frame): Moves | null {
  const moves = movesOf(run);
  if (moves === null) return null;
  const { from } = moves;
  const isInFrame = from.a >= a[0] && from.a <= a[1] && from.b >= b[0] && from.b <= b[1];
  return isInFrame && run.trace.columns.loss.at(run.cursor.row - 1) <= lossHigh ? moves : null;
}

function lengthOf({ frame, width, depth }: Space, move: Move): number {
  const x = (move.a / (frame.a[1] - frame.a[0])) * width;
  const z = (move.b / (frame.b[1] - frame.b[0])) * depth;
  return Math.hypot(x, z);
}

function factorOf(length: number): number | null {
  return length === 0 ? null : niceFactor(length, LONGEST);
}

/**
 * By how much the moves are drawn longer or shorter than they are; null for one of no length,
 * which has no direction to show. The velocity is a part of the
 * step and drawn to the step's scale, so that the rest of the step closes the triangle.
 */
export function drawnFactors(space: Space, { gradient, step, velocity }: Moves) {
  const ofStep = Math.max(lengthOf(space, step), velocity === null ? 0 : lengthOf(space, velocity));
  return {
    gradient: factorOf(lengthOf(space, gradient)),
    step: factorOf(ofStep),
    velocity: velocity === null ? null : factorOf(ofStep),
  };
}

/** Where a move that is drawn so many times as long ends. */
export function endOf(
  { frame, width, depth }: Space,
  from: Spot,
  move: Move,
  factor: number,
): Spot {
  return {
    x: from.x + ((move.a * factor) / (frame.a[1] - frame.a[0])) * width,
    z: from.z - ((move.b * factor) / (frame.b[1] - frame.b[0])) * depth,
  };
}
