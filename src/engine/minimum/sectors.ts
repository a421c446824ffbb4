import type { Model } from '../definitions.ts';
import type { Minimum } from '../diagnostics.ts';
import type { Ranges } from '../range.ts';
import { models } from '../models/index.ts';
import type { Objective } from '../objective.ts';
import type { Problem } from '../problem.ts';

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
const TURN = 2 * Math.PI;

type Question = Pick<Problem, 'points' | 'objective' | 'experiment'>;

function divided({ points, objective, experiment }: Question): readonly Sector[] | null {
  const { isThreshold }: Pick<Model, 'isThreshold'> = models[experiment.model];
  if (isThreshold !== true || points.n > MOST_POINTS) return null;
  const rays = [...new Set(points.xs)].map((x) => Math.atan(-x)).toSorted((p, q) => p - q);
  const around = [...rays, ...rays.map((angle) => angle + Math.PI), rays[0] + TURN];
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

const known = new WeakMap<Objective, readonly Sector[] | null>();

/**
 * The surface of a threshold model, exactly: a x + b changes its sign on a line through 0 for each
 * x, and between two of these lines the loss is constant. Counterclockwise, without gaps; the same
 * array for the same objective.
 * @returns null for other models, for many points, where the loss overflows, and where x are so far
 *   from 0 that the lines all but coincide
 */
export function sectorsOf(problem: Question): readonly Sector[] | null {
  const before = known.get(problem.objective);
  if (before !== undefined) return before;
  const sectors = divided(problem);
  known.set(problem.objective, sectors);
  return sectors;
}

/** The sector in which a place lies; on a ray, either of the two beside it. */
export function sectorAt(sectors: readonly Sector[], a: number, b: number): Sector {
  const [first] = sectors;
  let angle = Math.atan2(b, a);
  while (angle < first.from) angle += TURN;
  let low = 0;
  let high = sectors.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sectors[middle].from <= angle) low = middle;
    else high = middle;
  }
  return sectors[low];
}

/** A place in the middle of the lowest sector, as far from 0 as is asked for. */
export function lowestSector(sectors: readonly Sector[], distance: number): Minimum {
  const { from, to, loss } = sectors.reduce((p, q) => (q.loss < p.loss ? q : p));
  const middle = (from + to) / 2;
  return { a: distance * Math.cos(middle), b: distance * Math.sin(middle), loss };
}

/** Whether a ray from 0 passes through ranges. */
function passes(angle: number, ranges: Ranges): boolean {
  let [enter, leave] = [0, Infinity];
  for (const [move, [low, high]] of [
    [Math.cos(angle), ranges.a],
    [Math.sin(angle), ranges.b],
  ] as const) {
    if (move === 0 && (low > 0 || high < 0)) return false;
    if (move === 0) continue;
    const [near, far] = move > 0 ? [low / move, high / move] : [high / move, low / move];
    enter = Math.max(enter, near);
    leave = Math.min(leave, far);
  }
  return enter < leave;
}

/** The sectors of which a part lies within ranges. */
export function sectorsWithin(sectors: readonly Sector[], ranges: Ranges): readonly Sector[] {
  const corners = new Set(ranges.a.flatMap((a) => ranges.b.map((b) => sectorAt(sectors, a, b))));
  return sectors.filter(
    (sector) => passes(sector.from, ranges) || passes(sector.to, ranges) || corners.has(sector),
  );
}
