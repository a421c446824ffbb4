import { create } from 'zustand';

/** What is open or under way on the page besides the run; none of it is in a link. */
export interface PanelsState {
  /** The drawer of controls, in windows that have one. */
  readonly isDrawerOpen: boolean;
  /** Points of the fit chart are added, moved and removed; else they are read. */
  readonly isEditing: boolean;
}

export const usePanels = create<PanelsState>(() => ({ isDrawerOpen: false, isEditing: false }));

/** Whether there is anything to be left by Escape. */
export function isAnythingOpen(): boolean {
  const { isDrawerOpen, isEditing } = usePanels.getState();
  return isDrawerOpen || isEditing;
}
