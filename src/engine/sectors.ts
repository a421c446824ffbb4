import type { Model } from './definitions.ts';
import { models } from './models/index.ts';
import type { Problem } from './problem.ts';

/** A part of the (a, b) plane about 0, on all of which a threshold model says the same. */
export interface Sector {
  /** Where it begins and ends, counterclockwise from the a axis, in radians: at most half a turn. */
  readonly from: number;
  readonly to: number;
  readonly loss: number;
}

/** With more a grid as fine as the picture shows them as well, and faster. */
const MOST_POINTS = 200;
/** Rays nearer to each other have lost the digits that tell them apart. */
const LEAST_ANGLE = 1e-7;

/**
 * The surface of a threshold model, exactly: a x + b changes its sign on a line through 0 for each
 * x, and between two of these lines the loss is constant. Counterclockwise, without gaps.
 * @returns null for other models, for many points, where the loss overflows, and where x are so far
 *   from 0 that the lines all but coincide
 */
export function sectorsOf({
  points,
  objective,
  experiment,
}: Pick<Problem, 'points' | 'objective' | 'experiment'>): readonly Sector[] | null {
  const { isThreshold }: Pick<Model, 'isThreshold'> = models[experiment.model];
  if (isThreshold !== true || points.n > MOST_POINTS) return null;
  const rays = [...new Set(points.xs)].map((x) => Math.atan(-x)).toSorted((p, q) => p - q);
  const around = [...rays, ...rays.map((angle) => angle + Math.PI), rays[0] + 2 * Math.PI];
  const sectors: Sector[] = [];
  for (let k = 0; k + 1 < around.length; k++) {
    const [from, to] = [around[k], around[k + 1]];
    if (to - from < LEAST_ANGLE) return null;
    const middle = (from + to) / 2;
    const loss = objective.loss(Math.cos(middle), Math.sin(middle));
    if (!Number.isFinite(loss)) return null;
    sectors.push({ from, to, loss });
  }
  return sectors;
}
