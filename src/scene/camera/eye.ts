import { sampleOf } from '../../engine/data.ts';
import type { Model } from '../../engine/definitions.ts';
import { models } from '../../engine/models/index.ts';
import type { Problem } from '../../engine/problem.ts';
import { quadraticOf } from '../../engine/quadratic.ts';
import { clamped } from '../../ui/geometry.ts';
import type { Space } from '../space/space.ts';

/** Where one looks from, in degrees: as in `Turned`. */
export interface Eye {
  readonly azimuth: number;
  readonly elevation: number;
}

export const USUAL_EYE: Eye = { azimuth: 27, elevation: 32 };

/** The eye stays on this side of the box, so that the numbers of a and b stay on theirs. */
const LEAST_AZIMUTH = 10;
const MOST_AZIMUTH = 70;
/** Degrees by which a valley is looked up aslant at most, so that both its walls are seen. */
const ASLANT = 5;
/** From this ratio of curvatures on a bowl begins to be a valley, and here it is one. */
const BOWL = 8;
const VALLEY = 80;
/** How much higher the eye is for a valley that runs across the view, and from which angle on. */
const RISE = 32;
const ACROSS = 45;
/** Enough points to tell which way a valley runs. */
const SAMPLE = 256;

/** Of directions without a sense: the angle from one to another, from −90 to 90 degrees. */
function turn(from: number, to: number): number {
  const apart = (((to - from) % 180) + 180) % 180;
  return apart > 90 ? apart - 180 : apart;
}

interface Valley {
  /** From 0, a bowl, to 1. */
  readonly narrowness: number;
  /** The azimuth from which one looks up it, or down, in degrees. */
  readonly along: number;
}

/** With any loss the valley of a line runs as that of its squared error; null for other models. */
function valleyOf(space: Space, { points, experiment }: Problem): Valley | null {
  const { isLine }: Pick<Model, 'isLine'> = models[experiment.model];
  if (isLine !== true) return null;
  const { xMean, xVariance } = quadraticOf(sampleOf(points, SAMPLE));
  // Half of the second derivatives in box units, z running against b.
  const perX = space.aOf(1) - space.aOf(0);
  const perZ = space.bOf(1) - space.bOf(0);
  const spread = Math.sqrt(xVariance) * perX;
  const mean = xMean * perX;
  const [xx, xz, zz] = [spread * spread + mean * mean, mean * perZ, perZ * perZ];
  const largest = (xx + zz) / 2 + Math.hypot((xx - zz) / 2, xz);
  // By the determinant: of a narrow valley the smaller one is lost in the difference.
  const ratio = (largest / (spread * perZ)) ** 2;
  const along = (-Math.atan2(2 * xz, xx - zz) / 2) * (180 / Math.PI);
  const narrowness = clamped(Math.log(ratio / BOWL) / Math.log(VALLEY / BOWL), [0, 1]);
  // Of points as far out as a float goes there are no such numbers.
  return Number.isFinite(narrowness + along) ? { narrowness, along } : null;
}

/**
 * Where the usual view looks from: up a narrow valley, so that the inside of both its walls is
 * seen, and from higher up into one that runs across. It has no memory, and no jumps: nearly the
 * same points give nearly the same view.
 */
export function usualEye(space: Space, problem: Problem): Eye {
  const valley = valleyOf(space, problem);
  if (valley === null) return USUAL_EYE;
  const { narrowness, along } = valley;
  const { azimuth: usual, elevation } = USUAL_EYE;
  const off = turn(usual, along);
  // To a valley right across there is no nearer way round: towards it the turn goes back to none.
  const by = Math.sign(off) * Math.min(Math.max(0, Math.abs(off) - ASLANT), 90 - Math.abs(off));
  const wanted = clamped(usual + by, [LEAST_AZIMUTH, MOST_AZIMUTH]);
  const azimuth = usual + narrowness * (wanted - usual);
  const across = clamped((Math.abs(turn(azimuth, along)) - ASLANT) / (ACROSS - ASLANT), [0, 1]);
  return { azimuth, elevation: elevation + narrowness * across * RISE };
}
