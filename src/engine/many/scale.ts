import { sampleOf } from '../data.ts';
import { regionOf } from '../minimum/search.ts';
import { models } from '../models/index.ts';
import type { Problem } from '../problem.ts';

/** What is large and what is small on a surface. */
export interface Scale {
  /** How far something happens, along a and along b. */
  readonly radiusA: number;
  readonly radiusB: number;
  /** What the loss differs by over that. */
  readonly loss: number;
}

/** Enough points to tell how far the picture goes. */
const SAMPLE = 256;

const known = new WeakMap<Problem['objective'], Scale>();

/** The scale of a problem's surface; the same for the same objective. */
export function scaleOf({ experiment, points, objective }: Problem): Scale {
  const before = known.get(objective);
  if (before !== undefined) return before;
  const region = regionOf(models[experiment.model], sampleOf(points, SAMPLE));
  const { a, b, radiusA, radiusB } = region;
  const corners = [-1, 0, 1].flatMap((p) =>
    [-1, 0, 1].map((q) => objective.loss(a + p * radiusA, b + q * radiusB)),
  );
  const finite = corners.filter(Number.isFinite);
  const spread = Math.max(...finite) - Math.min(...finite);
  const scale = { radiusA, radiusB, loss: spread > 0 ? spread : 1 };
  known.set(objective, scale);
  return scale;
}
