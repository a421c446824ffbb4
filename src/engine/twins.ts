import type { Model } from './definitions.ts';
import type { Minimum } from './diagnostics.ts';
import { models } from './models/index.ts';
import type { ModelId } from './experiment.ts';

/** A place of the (a, b) plane. */
interface Place {
  readonly a: number;
  readonly b: number;
}

/** Places at which a model says the same of every x as at one, in place of all such. */
export function twinsOf(id: ModelId, { a, b }: Place): readonly Place[] {
  const { twins }: Pick<Model, 'twins'> = models[id];
  return twins === undefined ? [{ a, b }] : twins(a, b).map(([p, q]) => ({ a: p, b: q }));
}

/** Of several equal minima the one nearest to a start: for most runs the one they go to. */
export function nearestTwin(id: ModelId, best: Minimum, start: Place): Minimum {
  const away = ({ a, b }: Place) => Math.hypot(a - start.a, b - start.b);
  const nearest = twinsOf(id, best).reduce((p, q) => (away(q) < away(p) ? q : p));
  return { ...nearest, loss: best.loss };
}
