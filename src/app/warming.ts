import { LANGUAGES } from '../i18n/index.ts';
import { frames } from '../store/frames.ts';
import { usePreferences } from '../store/preferences.ts';
import { readyQuick } from '../store/quick.ts';
import { useTransport } from '../store/transport.ts';

/** What a run that has begun may need soon: a change is trained up to where it is shown, and it ends. */
const NEXT: readonly (() => Promise<unknown>)[] = [
  readyQuick,
  () => import('../controls/Ending.tsx'),
  () => LANGUAGES[usePreferences.getState().language].loadAsides(),
];

/** Each in a task of its own, and not at the frame in which the run moves. */
const APART_MS = 40;

async function fetchNext(load: () => Promise<unknown>) {
  try {
    await load();
  } catch {
    // Where it is wanted it is asked for again, and what fails then is said.
  }
}

/** Fetches these from the first step on, while there is time. @returns its stop */
export function startWarming(): () => void {
  const timers: number[] = [];
  const stopListening = frames.subscribe(() => {
    if (useTransport.getState().playhead.place === 0) return;
    stopListening();
    NEXT.forEach((load, k) => {
      timers.push(window.setTimeout(() => void fetchNext(load), (k + 1) * APART_MS));
    });
  });
  return () => {
    stopListening();
    for (const timer of timers) window.clearTimeout(timer);
  };
}
