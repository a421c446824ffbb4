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
  () => import('../controls/AlongNotes.tsx'),
  () => import('../controls/EditFlags.tsx'),
  () => import('../charts/loss/ratePanel.ts'),
  () => LANGUAGES[usePreferences.getState().language].loadAsides(),
];

/** Each in a task of its own, after what the hand has done. */
const APART_MS = 40;

/** What a hand does first, whatever that is. */
const FIRST = ['pointerdown', 'keydown'] as const;

async function fetchNext(load: () => Promise<unknown>) {
  try {
    await load();
  } catch {
    // Where it is wanted it is asked for again, and what fails then is said.
  }
}

/** Fetches these once the person has begun to do something, while there is time. @returns its stop */
export function startWarming(): () => void {
  const timers: number[] = [];
  const stopListening = () => {
    for (const type of FIRST) window.removeEventListener(type, begin, { capture: true });
  };
  function begin() {
    stopListening();
    NEXT.forEach((load, k) => {
      timers.push(window.setTimeout(() => void fetchNext(load), (k + 1) * APART_MS));
    });
  }
  for (const type of FIRST) window.addEventListener(type, begin, { capture: true });
  return () => {
    stopListening();
    for (const timer of timers) window.clearTimeout(timer);
  };
}
