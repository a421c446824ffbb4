import { create } from 'zustand';
import type { Points } from '../engine/points.ts';

/** The panels that a phone shows one at a time. */
export const PANELS = ['fit', 'loss', 'controls', 'runs', 'numbers'] as const;
export type PanelName = (typeof PANELS)[number];

/** What is open or under way on the page besides the run; none of it is in a link. */
export interface PanelsState {
  /** Of those that a phone shows one at a time. */
  readonly panel: PanelName;
  /** The drawer of controls, in windows that have one. */
  readonly isDrawerOpen: boolean;
  /** The list of runs; null: where there are several. */
  readonly isRunsOpen: boolean | null;
  /** The table of their results. */
  readonly isResultsOpen: boolean;
  /** Points of the fit chart are added, moved and removed; else they are read. */
  readonly isEditing: boolean;
  /** Those that the chart was emptied of: it stays so while they are the data. A run has some all the same. */
  readonly cleared: Points | null;
  /** The step in numbers is written out whole, in windows that have a place for it. */
  readonly isStepWhole: boolean;
  /** The points are listed, where the step is written out else. */
  readonly isTableOpen: boolean;
  /** The numbers are those of the step that comes next. */
  readonly wantsNext: boolean;
}

export const usePanels = create<PanelsState>(() => ({
  panel: 'fit',
  isDrawerOpen: false,
  isRunsOpen: null,
  isResultsOpen: false,
  isEditing: false,
  cleared: null,
  isStepWhole: false,
  isTableOpen: false,
  wantsNext: false,
}));

/** Whether the list of so many runs is open. */
export function isListOpen({ isRunsOpen }: PanelsState, runs: number): boolean {
  return isRunsOpen ?? runs > 1;
}

/** Whether the chart is empty: the next point begins other data. */
export function isCleared({ isEditing, cleared }: PanelsState, points: Points): boolean {
  return isEditing && cleared === points;
}

/** Whether there is anything to be left by Escape. */
export function isAnythingOpen(): boolean {
  const { isDrawerOpen, isEditing, isStepWhole, isTableOpen } = usePanels.getState();
  return isDrawerOpen || isEditing || isStepWhole || isTableOpen;
}
