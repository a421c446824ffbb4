import { useEffect, useState } from 'react';
import { keepInTab, keptInTab } from '../tabStorage.ts';

/**
 * Browsers hold 16 graphics contexts for a page with all its frames, phones 8, and take the oldest
 * away for one more: a few less are handed out here, for one that is given back goes a moment later.
 */
const MOST_IN_SIGHT = /Android/.test(navigator.userAgent) ? 6 : 12;
/** So long after its last frame a scene gives its context back. */
const GOES_MS = 1000;

/** A turn that is free comes sooner. */
const ASKS_MS = 400;

const TAB = 'downhill.tab';

/** All frames of one tab know each other by it. */
function tabName(): string {
  const kept = keptInTab(TAB);
  if (typeof kept === 'string') return kept;
  const name = String(performance.timeOrigin);
  keepInTab(TAB, name);
  return name;
}

/** Waits for one of so many turns. @returns what gives it back, or waits no longer */
function waitForTurn(onTurn: () => void): () => void {
  const others = new AbortController();
  const state = { isOver: false, giveBack: () => {} };
  const take = async () => {
    if (state.isOver) return;
    state.isOver = true;
    // Those that this one still waits for are left to other frames.
    others.abort();
    onTurn();
    await new Promise<void>((resolve) => {
      state.giveBack = () => setTimeout(resolve, GOES_MS);
    });
  };
  const tab = tabName();
  for (let k = 0; k < MOST_IN_SIGHT; k++) {
    const name = `downhill.3d.${tab}.${k}`;
    navigator.locks.request(name, { signal: others.signal }, take).catch(() => {
      // It has got another one; or it has no origin, and shares turns with nobody.
      void take();
    });
  }
  return () => {
    state.isOver = true;
    others.abort();
    state.giveBack();
  };
}

/**
 * Whether this frame may draw in 3D now, of all those of a page that are in sight: `asked` for the
 * moment in which that is found out.
 */
export function useTurnAt3d(wants: boolean): 'asked' | 'now' | 'later' {
  const [turn, setTurn] = useState<'asked' | 'now' | 'later'>('asked');
  const isAlone = !('locks' in navigator) || window.parent === window;
  useEffect(() => {
    if (isAlone || !wants) return undefined;
    const timer = setTimeout(() => setTurn('later'), ASKS_MS);
    const stop = waitForTurn(() => {
      clearTimeout(timer);
      setTurn('now');
    });
    return () => {
      clearTimeout(timer);
      stop();
      setTurn('asked');
    };
  }, [isAlone, wants]);
  return isAlone || !wants ? 'now' : turn;
}
