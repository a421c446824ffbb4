import { create } from 'zustand';

export interface PastState {
  /** Whether there is an entry of the page's own before this one, and after it. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many entries, in all, the person has asked to go forward; back counts against it. */
  readonly asked: number;
}

/** The way back through what was changed: the history of the tab, as far as it is the page's. */
export const usePast = create<PastState>(() => ({ canUndo: false, canRedo: false, asked: 0 }));
