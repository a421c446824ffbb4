import { withoutNoise } from '../engine/noise.ts';
import type { Pair } from '../engine/definitions.ts';
import { slopesAround } from '../engine/slopes.ts';
import type { Objective } from '../engine/objective.ts';
import type { Move } from './moves.ts';

const DIRECTIONS = 16;

/** A spoke of the wheel of slopes: a way as it is drawn, as long as the slope along it is steep. */
export interface Spoke extends Move {
  /** Of the full-data loss along it, per unit of a and b: negative where it falls. */
  readonly slope: number;
}

export interface Spokes {
  /** None where nothing slopes. */
  readonly spokes: readonly Spoke[];
  /** The longest of them, along which the loss falls most; null where nothing slopes. */
  readonly steepest: Spoke | null;
}

/**
 * How steeply the full-data loss falls and rises around a place, in 16 directions that are equally
 * far apart in the picture.
 * @param unit how much of a and of b is one unit of the picture
 * @param longest how long the longest spoke is, in units of the picture
 * @param noise a slope no larger than this is none
 * @returns null where the slopes are beyond what can be drawn
 */
export function spokesAround(
  objective: Objective,
  { a, b }: Move,
  unit: Pair,
  longest: number,
  noise = 0,
): Spokes | null {
  const around = slopesAround(objective, a, b, DIRECTIONS, unit).map(({ direction, slope }) => ({
    direction,
    slope: withoutNoise(slope, noise),
  }));
  const most = Math.max(...around.map(({ slope }) => Math.abs(slope)));
  if (most === 0) return { spokes: [], steepest: null };
  const factor = longest / most;
  if (!Number.isFinite(factor) || factor === 0) return null;
  const spokes = around.map(({ direction, slope }) => {
    const inPicture = Math.hypot(direction[0] / unit[0], direction[1] / unit[1]);
    const times = (Math.abs(slope) * factor) / inPicture;
    return { a: direction[0] * times, b: direction[1] * times, slope };
  });
  const steepest = spokes.reduce((least, spoke) => (spoke.slope < least.slope ? spoke : least));
  return { spokes, steepest };
}
