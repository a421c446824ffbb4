import { areEquivalent } from '../minimum/equivalents.ts';
import type { Problem } from '../problem.ts';
import { scaleOf } from './scale.ts';
import type { Rest } from './settling.ts';

/** A minimum that runs end in, and all its equals. */
export interface Basin {
  /** Where it was first found. */
  readonly a: number;
  readonly b: number;
  readonly loss: number;
}

/**
 * How far two places may be apart that are one minimum, in parts of the region. Settled places are
 * some 10⁻⁸ of it from the bottom, of a loss with kinks 10⁻⁵; two bottoms with a wall between them
 * are at least some hundredths apart, or no picture would show two.
 */
const SAME_PLACE = 1e-3;
/** As a part of what the loss differs by. */
const SAME_LOSS = 1e-6;

export interface Basins {
  /** The minimum that a place of rest is, by its number in the order in which they were found. */
  readonly of: (rest: Rest) => number;
  readonly found: readonly Basin[];
}

/**
 * Tells minima apart. Places at which the model says the same of every x are one: no run is the
 * better for having gone from one to the other, and its loss is the same to the last digit. So are
 * the places of one valley whose floor is level.
 */
export function createBasins(problem: Problem): Basins {
  const { model } = problem.experiment;
  const { radiusA, radiusB, loss: spread } = scaleOf(problem);
  const within = [SAME_PLACE * radiusA, SAME_PLACE * radiusB] as const;
  const found: Rest[] = [];
  /** Places that are known to be one of them: most are found again at the very same one. */
  const places: { readonly a: number; readonly b: number; readonly of: number }[] = [];

  function isSame(rest: Rest, one: Rest): boolean {
    if (!(Math.abs(rest.loss - one.loss) <= SAME_LOSS * spread)) return false;
    if (rest.isValley && one.isValley) return true;
    return areEquivalent(model, rest, one, within);
  }

  return {
    found,
    of: (rest) => {
      const { a, b } = rest;
      const known = places.find(
        (place) => Math.abs(place.a - a) <= within[0] && Math.abs(place.b - b) <= within[1],
      );
      if (known !== undefined) return known.of;
      const before = found.findIndex((one) => isSame(rest, one));
      const of = before >= 0 ? before : found.push(rest) - 1;
      if (!rest.isValley) places.push({ a, b, of });
      return of;
    },
  };
}
