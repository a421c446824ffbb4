import { useState } from 'react';

interface Copying {
  /** The text that was copied last; null before. */
  readonly copied: string | null;
  /** How often something was copied: the same text twice is confirmed twice. */
  readonly times: number;
  /** A text that the clipboard did not take; null once it is dealt with. */
  readonly refused: string | null;
}

async function isTaken(text: string): Promise<boolean> {
  // A page without a secure context has no clipboard at all.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    // The browser or the person has refused it.
    return false;
  }
}

/** Copying, and what became of it. */
export function useCopy() {
  const [copying, setCopying] = useState<Copying>({ copied: null, times: 0, refused: null });
  return {
    ...copying,
    /** @returns whether the clipboard took it */
    copy: async (text: string): Promise<boolean> => {
      const taken = await isTaken(text);
      setCopying(({ copied, times }) =>
        taken
          ? { copied: text, times: times + 1, refused: null }
          : { copied, times, refused: text },
      );
      return taken;
    },
    forget: () => setCopying(({ copied, times }) => ({ copied, times, refused: null })),
  };
}
