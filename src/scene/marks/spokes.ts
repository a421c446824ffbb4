import type { Slope } from '../../engine/slopes.ts';
import type { Space } from '../space/space.ts';
import { endOf } from './arrowScale.ts';

/** The longest spoke, in box units on the floor. */
const LONGEST = 0.38;

/** A spoke along each direction, as long in units of a and b as the slope there is steep. */
export function spokesOf(space: Space, slopes: readonly Slope[]) {
  const moves = slopes.map(({ direction: [a, b], slope }) => ({
    a: a * Math.abs(slope),
    b: b * Math.abs(slope),
    slope,
  }));
  const lengths = moves.map((move) => {
    const end = endOf(space, { x: 0, z: 0 }, move, 1);
    return Math.hypot(end.x, end.z);
  });
  const factor = LONGEST / Math.max(...lengths);
  const steepest = moves.reduce((least, move) => (move.slope < least.slope ? move : least));
  return { moves, factor, steepest };
}
