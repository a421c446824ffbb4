import type { Problem } from '../problem.ts';
import { createBasins } from './basins.ts';
import type { Basin } from './basins.ts';
import type { Rest } from './settling.ts';
import { wilsonInterval } from './wilson.ts';
import type { CaseEnd } from './work.ts';

/** What a run ends in that ends in no minimum. */
export type NoMinimum = Exclude<Rest['is'], 'minimum'> | 'diverged';

/** So many runs of all, and the interval that holds their true share with 95 % confidence. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly interval: readonly [low: number, high: number];
}

export interface Tally {
  readonly add: (end: CaseEnd) => void;
  /** The minimum that a case ends in, by its number, or why there is none; undefined until it is run. */
  readonly endOf: (k: number) => number | NoMinimum | undefined;
  readonly counted: number;
  /** All that were found, in the order in which they were. */
  readonly basins: readonly Basin[];
  /** How many end in each, by its number. */
  readonly counts: readonly number[];
  readonly without: Readonly<Record<NoMinimum, number>>;
  /** Those that end in another minimum than the one below their start; null where none has one. */
  readonly left: Share | null;
}

export function shareOf(count: number, of: number): Share {
  return { count, of, interval: wilsonInterval(count, of) };
}

/** Counts what runs end in. */
export function createTally(problem: Problem): Tally {
  const basins = createBasins(problem);
  const ends = new Map<number, number | NoMinimum>();
  const counts: number[] = [];
  const without = { stuck: 0, moving: 0, diverged: 0 };
  const state = { left: 0, withHome: 0 };

  function placed(rest: Rest | null): number | NoMinimum {
    if (rest === null) return 'diverged';
    return rest.is === 'minimum' ? basins.of(rest) : rest.is;
  }

  return {
    add: (end) => {
      const home = end.home === null ? null : placed(end.home);
      const is = placed(end.rest);
      ends.set(end.case, is);
      if (typeof is === 'number') counts[is] = (counts[is] ?? 0) + 1;
      else without[is] += 1;
      if (typeof home !== 'number') return;
      counts[home] ??= 0;
      state.withHome += 1;
      if (typeof is === 'number' && is !== home) state.left += 1;
    },
    endOf: (k) => ends.get(k),
    get counted() {
      return ends.size;
    },
    basins: basins.found,
    counts,
    without,
    get left() {
      return state.withHome === 0 ? null : shareOf(state.left, state.withHome);
    },
  };
}
