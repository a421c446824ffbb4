import { twinsOf } from '../engine/twins.ts';
import type { RunState } from './run.ts';

/** The places where the least loss known is reached: first that of its name, then its equals. */
export function lowestPlaces({ best, problem }: Pick<RunState, 'best' | 'problem'>) {
  if (best === null) return [];
  const away = (p: { readonly a: number; readonly b: number }) =>
    Math.hypot(p.a - best.a, p.b - best.b);
  return twinsOf(problem.experiment.model, best).toSorted((p, q) => away(p) - away(q));
}
