import { useSyncExternalStore } from 'react';
import { media } from '../ui/media.ts';

export type Layout = 'wide' | 'medium' | 'tall' | 'narrow' | 'low';

const WIDE = media('(min-width: 1100px)');
/** Room for three columns of which one is a lesson. */
const WIDER = media('(min-width: 1240px)');
const NARROW = media('(max-width: 699px)');
/** Higher than wide, as a tablet is held: the charts under the surface, and not beside it. */
const TALL = media('(max-aspect-ratio: 1/1)');
/** A phone held sideways, or a window not much higher: what a phone has below goes to the side. */
const LOW = media('(max-height: 559px) and (min-width: 560px)');

function subscribe(onChange: () => void): () => void {
  const stops = [WIDE, WIDER, NARROW, LOW, TALL].map((query) => query.subscribe(onChange));
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

/** With a lesson beside them the charts stand under the surface, but in the widest windows. */
function layoutBeside(): Layout {
  const layout = layoutNow();
  if (layout === 'wide') return WIDER.matches() ? layout : 'tall';
  return layout === 'medium' ? 'tall' : layout;
}

/**
 * Which of the arrangements the window has room for.
 * @param isLearning beside a lesson
 */
export function useLayout(isLearning: boolean): Layout {
  return useSyncExternalStore(subscribe, isLearning ? layoutBeside : layoutNow);
}
