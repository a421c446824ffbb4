import { create } from 'zustand';

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
}

export const useScreen = create<ScreenState>(() => ({
  scale: 1,
  isPresenting: false,
  isDark: false,
  wantsNotes: false,
}));
