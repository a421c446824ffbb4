/** A question to the browser about its window; one that cannot be asked has the answer no. */
export interface Media {
  readonly matches: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

const UNASKED: Media = { matches: () => false, subscribe: () => () => {} };

function queryOf(text: string): MediaQueryList | null {
  try {
    return window.matchMedia(text);
  } catch {
    // Some embedded browsers have none.
    return null;
  }
}

/** Libraries ask as they are loaded, and would not come where nobody answers. */
export function answerMedia() {
  if (queryOf('all')?.addEventListener !== undefined) return;
  const answer = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  window.matchMedia = (text) => ({ ...answer, media: text }) as unknown as MediaQueryList;
}

export function media(text: string): Media {
  const query = queryOf(text);
  if (query === null) return UNASKED;
  return {
    matches: () => query.matches,
    subscribe: (onChange) => {
      // Older ones have no event of it: the answer is then the one at the start.
      query.addEventListener?.('change', onChange);
      return () => query.removeEventListener?.('change', onChange);
    },
  };
}
