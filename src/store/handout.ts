import { create } from 'zustand';

interface HandoutState {
  /** It is being laid out and printed. */
  readonly isAsked: boolean;
  /** Its table has blanks to be filled in. */
  readonly hasBlanks: boolean;
}

/** The page for paper, which is fetched when it is asked for. */
export const useHandout = create<HandoutState>(() => ({ isAsked: false, hasBlanks: true }));
