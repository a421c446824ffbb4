import { create } from 'zustand';

/** As a link writes them. */
export interface Linked {
  readonly lang?: string;
  readonly theme?: string;
  /** What a room is asked to guess, on its own phones: see the share's guesses. */
  readonly guess?: string;
}

/** The window, and how the page is shown in it; none of it is an experiment's or a person's. */
export interface ScreenState {
  /** How much larger all is drawn than at 1366 × 768: the type, and the pictures with it. */
  readonly scale: number;
  /** For a room: the pictures and the lesson alone, large. */
  readonly isPresenting: boolean;
  /** So that the room looks at who speaks. */
  readonly isDark: boolean;
  /** The notes of who speaks, in a window of their own. */
  readonly wantsNotes: boolean;
  /** The step in numbers, over the charts that a room is shown. */
  readonly showsStep: boolean;
  /** Escape was pressed before a room: once more, and it is left. */
  readonly isLeaving: boolean;
  /** The code by which phones open this very page, over all of it. */
  readonly showsCode: boolean;
  /** What its link has said of language and theme, until the person chooses: the address goes on saying it. */
  readonly linked: Linked;
}

export const useScreen = create<ScreenState>(() => ({
  scale: 1,
  isPresenting: false,
  isDark: false,
  wantsNotes: false,
  showsStep: false,
  isLeaving: false,
  showsCode: false,
  linked: {},
}));

/** The page asks for a guess: what would come of it, and what its link hides, is not to be had. */
export function isGuessAsked(): boolean {
  return useScreen.getState().linked.guess !== undefined;
}
