import type { Basin } from '../engine/many/basins.ts';
import type { Tally } from '../engine/many/tally.ts';

/** A minimum that has a look of its own. */
export interface Ranked extends Basin {
  /** In the order in which it was found. */
  readonly number: number;
  readonly count: number;
}

export interface Ranks {
  /** Those that most runs end in, lowest first. */
  readonly shown: readonly Ranked[];
  /** Of a minimum by its number its place among those shown; −1 for the others. */
  readonly placeOf: (number: number) => number;
  /** How many minima there are besides, and how many runs end in them. */
  readonly others: { readonly minima: number; readonly runs: number };
}

/** @param most minima with a look of their own */
export function ranksOf({ basins, counts }: Tally, most: number): Ranks {
  const all = basins.map(({ a, b, loss }, number) => ({
    number,
    a,
    b,
    loss,
    count: counts[number] ?? 0,
  }));
  const shown = all
    .toSorted((p, q) => q.count - p.count)
    .slice(0, most)
    .toSorted((p, q) => p.loss - q.loss);
  const places = new Map(shown.map(({ number }, place) => [number, place]));
  const rest = all.filter(({ number, count }) => !places.has(number) && count > 0);
  return {
    shown,
    placeOf: (number) => places.get(number) ?? -1,
    others: { minima: rest.length, runs: rest.reduce((sum, { count }) => sum + count, 0) },
  };
}
