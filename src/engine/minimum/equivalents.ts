import type { Model } from '../definitions.ts';
import type { Minimum } from '../diagnostics.ts';
import { holds } from '../range.ts';
import type { Range, Ranges } from '../range.ts';
import { models } from '../models/index.ts';
import type { ModelId } from '../experiment.ts';

/** A place of the (a, b) plane. */
interface Place {
  readonly a: number;
  readonly b: number;
}

function equivalentsOf(id: ModelId, { a, b }: Place, rangeB: Range): readonly Place[] {
  const { equivalents }: Pick<Model, 'equivalents'> = models[id];
  return equivalents === undefined
    ? [{ a, b }]
    : equivalents(a, b, rangeB).map(([p, q]) => ({ a: p, b: q }));
}

/**
 * Places within ranges at which a model says the same of every x as at one, the nearest to it first.
 * Where they are endlessly many, some of them.
 */
export function equivalentsWithin(id: ModelId, place: Place, ranges: Ranges): readonly Place[] {
  const away = (p: Place) => Math.hypot(p.a - place.a, p.b - place.b);
  const isInside = (p: Place) => holds(ranges, p.a, p.b);
  const inside = equivalentsOf(id, place, ranges.b).filter(isInside);
  if (inside.length === 0 && isInside(place)) return [place];
  return inside.toSorted((p, q) => away(p) - away(q));
}

function turnsAround(b: number): Range {
  return [b - 2 * Math.PI, b + 2 * Math.PI];
}

/** Whether a model says the same of every x at two places, but for so much along a and along b. */
export function areEquivalent(
  id: ModelId,
  one: Place,
  other: Place,
  [withinA, withinB]: readonly [number, number],
): boolean {
  // Of a curve of equals both are led to where the layers share it evenly.
  const [middle] = equivalentsOf(id, other, turnsAround(other.b));
  return equivalentsOf(id, one, turnsAround(middle.b)).some(
    ({ a, b }) => Math.abs(a - middle.a) <= withinA && Math.abs(b - middle.b) <= withinB,
  );
}

/** Of several equal minima the one nearest to a start: for most runs the one they go to. */
export function nearestEquivalent(id: ModelId, best: Minimum, start: Place): Minimum {
  const away = ({ a, b }: Place) => Math.hypot(a - start.a, b - start.b);
  const aTurn: Range = [start.b - Math.PI, start.b + Math.PI];
  const nearest = equivalentsOf(id, best, aTurn).reduce((p, q) => (away(q) < away(p) ? q : p));
  return { ...nearest, loss: best.loss };
}
