import { create } from 'zustand';
import { useRuns } from './runs.ts';
import type { Run } from './runs.ts';

/** What a number stands for in the pictures: a point of the data, or a part of the step. */
export type Lit =
  | { readonly is: 'point'; readonly i: number }
  | { readonly is: 'gradient' | 'step' | 'ball' };

/** What is lit in the pictures because its number is pointed at. */
export const useLit = create<{
  readonly lit: Lit | null;
  /** The point that is touched in its picture: its number is lit where there is one. */
  readonly touched: number | null;
}>(() => ({ lit: null, touched: null }));

/** The arrow that is lit at this moment, before which the others step back; null for none. */
export function litArrow(): 'gradient' | 'step' | null {
  const { lit } = useLit.getState();
  return lit?.is === 'gradient' || lit?.is === 'step' ? lit.is : null;
}

/** The numbers are those of the active run. */
export function isBallLit({ id }: Pick<Run, 'id'>): boolean {
  return useLit.getState().lit?.is === 'ball' && useRuns.getState().active === id;
}
