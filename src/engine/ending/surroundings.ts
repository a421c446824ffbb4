import type { Loss } from '../definitions.ts';
import { losses } from '../losses/index.ts';
import { descend, regionOf } from '../minimum/search.ts';
import { models } from '../models/index.ts';
import { slopeNoise } from '../noise.ts';
import { sampleOf } from '../data.ts';
import type { Problem } from '../problem.ts';

/** What a place is, where the loss does not lead far from it. */
export type Place =
  | { readonly is: 'plateau'; readonly slope: number }
  | { readonly is: 'saddle' | 'top' | 'local' };

/** More would take longer than a frame; nothing is said of them. */
const MOST_POINTS = 20_000;
/** Enough to tell how far the picture goes. */
const SAMPLE = 256;
/** The distance of the differences, in parts of the region. */
const DIFFERENCE = 1e-5;
/** Parts of what is missing from the least loss. */
const FLAT = { slope: 1e-3, curvature: 1e-2 };
const LEFT_TO_GAIN = 0.1;
/** An eigenvalue below this part of the other may be the rounding of the differences. */
const CURVED = 1e-4;
const DESCENT = { size: 1e-2, moves: 120 };

/** Whether ℓ has a kink, about which no curvature says anything. */
export function hasKink({ experiment }: Problem): boolean {
  const { type, ...values } = experiment.loss;
  const { pieces }: Pick<Loss, 'pieces'> = losses[type];
  if (pieces === undefined) return false;
  const { knots, polynomials } = pieces(values);
  const slopeAt = (k: number, at: number) => polynomials[k][1] + 2 * polynomials[k][2] * at;
  return knots.some((at, k) => Math.abs(slopeAt(k, at) - slopeAt(k + 1, at)) > 1e-9);
}

/** The gradient at a place and the Hessian there by central differences, a and b in `radius`. */
export function slopesAt(
  problem: Problem,
  a: number,
  b: number,
  radius: readonly [number, number],
) {
  const [radiusA, radiusB] = radius;
  const at = (p: number, q: number) => {
    const gradient = new Float64Array(2);
    problem.objective.gradient(p, q, gradient);
    return [gradient[0] * radiusA, gradient[1] * radiusB] as const;
  };
  const stepA = DIFFERENCE * radiusA;
  const stepB = DIFFERENCE * radiusB;
  const [right, left] = [at(a + stepA, b), at(a - stepA, b)];
  const [up, down] = [at(a, b + stepB), at(a, b - stepB)];
  const half = 1 / (2 * DIFFERENCE);
  const aa = (right[0] - left[0]) * half;
  const bb = (up[1] - down[1]) * half;
  const ab = ((right[1] - left[1]) * half + (up[0] - down[0]) * half) / 2;
  const middle = (aa + bb) / 2;
  const apart = Math.hypot((aa - bb) / 2, ab);
  return { gradient: at(a, b), aa, ab, bb, high: middle + apart, low: middle - apart };
}

/**
 * What kind of a place (a, b) is, by its slope and curvature over the region in which something
 * happens. Each is called by its name only where what it says changes the loss by a small part of
 * the gap.
 * @param gap how far the loss there is above the least known
 * @returns null where a way down leads on, or it cannot be told
 */
export function placeAt(problem: Problem, a: number, b: number, gap: number): Place | null {
  if (problem.points.n > MOST_POINTS) return null;
  const model = models[problem.experiment.model];
  const { radiusA, radiusB } = regionOf(model, sampleOf(problem.points, SAMPLE));
  const { gradient, aa, ab, bb, high, low } = slopesAt(problem, a, b, [radiusA, radiusB]);
  const own = new Float64Array(2);
  problem.objective.gradient(a, b, own);
  const slope = Math.hypot(own[0], own[1]);
  const steepness = Math.hypot(...gradient);
  const curved = Math.max(Math.abs(high), Math.abs(low));
  if (steepness <= FLAT.slope * gap && curved <= FLAT.curvature * gap) {
    return { is: 'plateau', slope };
  }
  if (hasKink(problem)) {
    const { loss } = problem.objective;
    const from = { a, b, loss: loss(a, b) };
    const { size, moves } = DESCENT;
    const reached = descend(loss, from, size * radiusA, size * radiusB, moves);
    const isLocal = from.loss - reached.loss <= LEFT_TO_GAIN * gap;
    return isLocal ? { is: 'local' } : null;
  }
  if (slope <= slopeNoise(problem) && low < -CURVED * curved) {
    return { is: high > CURVED * curved ? 'saddle' : 'top' };
  }
  if (low <= CURVED * curved) return null;
  // What a parabola of this slope and curvature still falls: ½ gᵀ H⁻¹ g.
  const [ga, gb] = gradient;
  const gain = (bb * ga * ga - 2 * ab * ga * gb + aa * gb * gb) / (2 * high * low);
  return gain <= LEFT_TO_GAIN * gap ? { is: 'local' } : null;
}
