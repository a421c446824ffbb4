import { withoutNoise } from '../engine/noise.ts';
import { slopesAround } from '../engine/slopes.ts';
import type { Objective } from '../engine/objective.ts';
import type { Move } from './moves.ts';

const DIRECTIONS = 16;

/** A spoke of the wheel of slopes, as long in units of a and b as the slope along it is steep. */
export interface Spoke extends Move {
  /** Of the full-data loss along it: negative where it falls. */
  readonly slope: number;
}

export interface Spokes {
  readonly spokes: readonly Spoke[];
  /** By how much they are drawn longer or shorter than they are; not finite where nothing slopes. */
  readonly factor: number;
  /** The one along which the loss falls most. */
  readonly steepest: Spoke;
}

/**
 * How steeply the full-data loss falls and rises around a place, in 16 directions.
 * @param lengthOf the length of a move in the picture's own unit
 * @param longest how long the longest spoke is, in the same unit
 * @param noise a slope no larger than this is none
 */
export function spokesAround(
  objective: Objective,
  { a, b }: Move,
  lengthOf: (move: Move) => number,
  longest: number,
  noise = 0,
): Spokes {
  const spokes = slopesAround(objective, a, b, DIRECTIONS).map(({ direction, slope: exact }) => {
    const slope = withoutNoise(exact, noise);
    const steepness = Math.abs(slope);
    return { a: direction[0] * steepness, b: direction[1] * steepness, slope };
  });
  const factor = longest / Math.max(...spokes.map(lengthOf));
  const steepest = spokes.reduce((least, spoke) => (spoke.slope < least.slope ? spoke : least));
  return { spokes, factor, steepest };
}
