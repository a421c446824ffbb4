import { tell } from '../../store/intents/notices.ts';
import type { Kept, Progress } from '../../store/player.ts';

const KEY = 'downhill.lessons';

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { guess, isDone, facts } = value as Partial<Record<keyof Kept, unknown>>;
  const isGuess = guess === null || (Number.isInteger(guess) && (guess as number) >= 0);
  const areFacts =
    typeof facts === 'object' &&
    facts !== null &&
    Object.values(facts).every((fact) => typeof fact === 'string');
  return isGuess && typeof isDone === 'boolean' && areFacts;
}

/** What this browser knows of earlier visits; what cannot be read is as if it had not been. */
export function keptProgress(): Progress {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => isKept(value)));
  } catch {
    // Storage can be missing or forbidden, or hold what another page has written.
    return {};
  }
}

export function keepProgress(progress: Progress) {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    tell('storage');
  }
}
