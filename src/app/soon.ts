import { LANGUAGES } from '../i18n/index.ts';
import { usePreferences } from '../store/preferences.ts';
import { readyQuick } from '../store/quick.ts';

/**
 * What a run may need soon: a change is trained up to where it is shown, or becomes one of the steps
 * that follow, and the run ends.
 */
const NEXT: readonly (() => Promise<unknown>)[] = [
  readyQuick,
  () => import('../controls/Ending.tsx'),
  () => LANGUAGES[usePreferences.getState().language].loadAsides(),
  () => import('../controls/AlongNotes.tsx'),
  () => import('../controls/EditFlags.tsx'),
  () => import('../charts/loss/ratePanel.ts'),
];

/** Each in a task of its own, after what the hand has done. */
const APART_MS = 40;

async function fetchNext(load: () => Promise<unknown>) {
  try {
    await load();
  } catch {
    // Where it is wanted it is asked for again, and what fails then is said.
  }
}

/** Fetches these, while there is time. @param until is aborted when they are no longer wanted */
export function fetchSoon(until: AbortSignal) {
  for (const [k, load] of NEXT.entries()) {
    const timer = setTimeout(() => void fetchNext(load), k * APART_MS);
    until.addEventListener('abort', () => clearTimeout(timer));
  }
}
