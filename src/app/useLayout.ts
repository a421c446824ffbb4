import { useSyncExternalStore } from 'react';

export type Layout = 'wide' | 'medium' | 'tall' | 'narrow' | 'low';

const WIDE = '(min-width: 1100px)';
const NARROW = '(max-width: 699px)';
/** Higher than wide, as a tablet is held: the charts under the surface, and not beside it. */
const TALL = '(max-aspect-ratio: 1/1)';
/** A phone held sideways, or a window not much higher: what a phone has below goes to the side. */
const LOW = '(max-height: 559px) and (min-width: 560px)';

function subscribe(onChange: () => void): () => void {
  const queries = [WIDE, NARROW, LOW, TALL].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

function layoutNow(): Layout {
  if (window.matchMedia(LOW).matches) return 'low';
  if (window.matchMedia(WIDE).matches) return 'wide';
  if (window.matchMedia(NARROW).matches) return 'narrow';
  return window.matchMedia(TALL).matches ? 'tall' : 'medium';
}

/** Which of the arrangements the window has room for. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}
