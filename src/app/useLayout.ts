import { useSyncExternalStore } from 'react';
import { media } from '../ui/media.ts';

export type Layout = 'wide' | 'medium' | 'tall' | 'narrow' | 'low';

const WIDE = media('(min-width: 1100px)');
const NARROW = media('(max-width: 699px)');
/** Higher than wide, as a tablet is held: the charts under the surface, and not beside it. */
const TALL = media('(max-aspect-ratio: 1/1)');
/** A phone held sideways, or a window not much higher: what a phone has below goes to the side. */
const LOW = media('(max-height: 559px) and (min-width: 560px)');

function subscribe(onChange: () => void): () => void {
  const stops = [WIDE, NARROW, LOW, TALL].map((query) => query.subscribe(onChange));
  return () => {
    for (const stop of stops) stop();
  };
}

function layoutNow(): Layout {
  if (LOW.matches()) return 'low';
  if (WIDE.matches()) return 'wide';
  if (NARROW.matches()) return 'narrow';
  return TALL.matches() ? 'tall' : 'medium';
}

/** Which of the arrangements the window has room for. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}
