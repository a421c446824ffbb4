import type { LinkedRun } from '../share/runsLink.ts';
import { reportPast } from '../store/intents/past.ts';

/** Runs that an address cannot hold: what its entry of the history is about. */
export interface KeptRuns {
  readonly runs: readonly LinkedRun[];
  readonly active: number;
}

/** Marks the entries of the history that the page itself has written, not a link that was opened. */
const OWN = /^own:(\d+)$/;

/** The number of an entry of ours; null for a link that was opened. */
export function entryNumber(state: unknown): number | null {
  const found = OWN.exec(typeof state === 'string' ? state : '');
  return found === null ? null : Number(found[1]);
}

/** So many sets of points, each of which may be 80 MB; entries with the same points share them. */
const MOST_KEPT = 6;

function pointsIn({ runs: [{ experiment }] }: KeptRuns): object | null {
  return 'points' in experiment.data ? experiment.data.points : null;
}

/** Where in the tab's history the page stands, and what of it no address holds. */
export function createEntries() {
  const now = entryNumber(window.history.state) ?? 0;
  const state = { at: now, top: now, target: now, isGoing: false };
  const kept = new Map<number, KeptRuns>();

  function report() {
    reportPast({ canUndo: state.target > 0, canRedo: state.target < state.top });
  }

  function forgetOldest() {
    const sets = new Set([...kept.values()].map(pointsIn));
    const [oldest] = sets;
    if (sets.size <= MOST_KEPT) return;
    for (const [number, runs] of kept) if (pointsIn(runs) === oldest) kept.delete(number);
  }

  return {
    /** What the next entry, or this one, is marked with. */
    mark: (isNew: boolean) => `own:${state.at + (isNew ? 1 : 0)}`,
    /** It was written. @param runs what its address does not hold; null where it holds all */
    written: (isNew: boolean, runs: KeptRuns | null) => {
      if (isNew) {
        state.at += 1;
        state.top = state.at;
        state.target = state.at;
        for (const number of kept.keys()) if (number > state.at) kept.delete(number);
      }
      if (runs === null) kept.delete(state.at);
      else kept.set(state.at, runs);
      forgetOldest();
      report();
    },
    /** The browser has come to an entry. */
    arrived: () => {
      const number = entryNumber(window.history.state);
      // A link that was followed is an entry after the one it was followed from.
      if (number === null) state.top = state.at + 1;
      state.at = number ?? state.at + 1;
      state.top = Math.max(state.top, state.at);
      if (!state.isGoing) state.target = state.at;
      state.isGoing = false;
      report();
    },
    /** Goes back or forth among the entries of the page; presses while it is on its way add up. */
    go: (by: number) => {
      state.target = Math.max(0, Math.min(state.top, state.target + by));
      report();
    },
    /** The way that is still to go; 0 while the browser is on its way. */
    toGo: () => (state.isGoing ? 0 : state.target - state.at),
    going: () => {
      state.isGoing = true;
    },
    keptNow: () => kept.get(state.at) ?? null,
  };
}
