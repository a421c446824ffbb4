import type { Frame } from '../../engine/frame/frame.ts';
import { holds } from '../../engine/range.ts';
import { arrowFactors, movesOf } from '../../store/moves.ts';
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
  const isInFrame = holds({ a, b }, from.a, from.b);
  return isInFrame && run.trace.columns.loss.at(run.cursor.row - 1) <= lossHigh ? moves : null;
}

/** On the floor, in box units. */
export function lengthOf({ frame, width, depth }: Space, move: Move): number {
  const x = (move.a / (frame.a[1] - frame.a[0])) * width;
  const z = (move.b / (frame.b[1] - frame.b[0])) * depth;
  return Math.hypot(x, z);
}

/** By how much the moves are drawn longer or shorter than they are: see `arrowFactors`. */
export function drawnFactors(space: Space, moves: Moves) {
  return arrowFactors(moves, (move) => lengthOf(space, move), LONGEST);
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
