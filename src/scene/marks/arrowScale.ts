import type { Pair } from '../../engine/definitions.ts';
import type { Frame } from '../../engine/frame/frame.ts';
import type { ArrowRoom } from '../../store/arrows.ts';
import type { Move } from '../../store/moves.ts';
import type { Spot } from '../space/drape.ts';
import { createSpace } from '../space/space.ts';
import type { Space } from '../space/space.ts';

/** About an eighth of the range: the longest an arrow should be, in box units on the floor. */
const LONGEST = 0.36;
/** One that is no longer is covered by the ball. */
export const COVERED = 0.075;

/** How much of a and of b is one box unit. */
export function unitOf({ frame, width, depth }: Space): Pair {
  return [(frame.a[1] - frame.a[0]) / width, (frame.b[1] - frame.b[0]) / depth];
}

const rooms = new WeakMap<Frame, ArrowRoom>();

/** For arrows on the surface over this frame. */
export function roomOn(frame: Frame): ArrowRoom {
  const before = rooms.get(frame);
  if (before !== undefined) return before;
  const [unitA, unitB] = unitOf(createSpace(frame, 'log'));
  const room = {
    a: frame.a,
    b: frame.b,
    lossHigh: frame.lossHigh,
    lengthOf: (move: Move) => Math.hypot(move.a / unitA, move.b / unitB),
    longest: LONGEST,
    least: COVERED,
  };
  rooms.set(frame, room);
  return room;
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
