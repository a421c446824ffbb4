import { useSyncExternalStore } from 'react';

export type Layout = 'wide' | 'medium' | 'narrow';

const WIDE = '(min-width: 1100px)';
const NARROW = '(max-width: 699px)';

function subscribe(onChange: () => void): () => void {
  const queries = [window.matchMedia(WIDE), window.matchMedia(NARROW)];
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

function layoutNow(): Layout {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(NARROW).matches ? 'narrow' : 'medium';
}

/** Which of the three arrangements the window has room for. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}
