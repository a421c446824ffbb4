import type { startTraining } from '../engine/trainer.ts';

type Start = typeof startTraining;

const state = { start: null as Start | null, fetching: null as Promise<void> | null };

/** Training within the page; null until it has been fetched. */
export function quickTraining(): Start | null {
  return state.start;
}

async function fetchIt() {
  try {
    state.start = (await import('../engine/trainer.ts')).startTraining;
  } catch {
    // Without it the workers do the same a moment later; it is asked for again.
    state.fetching = null;
  }
}

/** Fetches it; a page that is only looked at does without. */
export function readyQuick(): Promise<void> {
  state.fetching ??= fetchIt();
  return state.fetching;
}
