import { create } from 'zustand';
import type { Phase } from './player.ts';

/** How much of a question a room is shown: itself, what may come out, how many hands each had. */
export type Asks = 'question' | 'options' | 'hands';

/** Of each option so many; null where they were not counted. */
export type Hands = readonly (number | null)[];

/** A lesson as a room is given it. */
export interface PresenterState {
  readonly asks: Asks;
  /** By beat, `stride.3`. */
  readonly hands: Readonly<Record<string, Hands>>;
  /** What is done for the room is done at once. */
  readonly isHurried: boolean;
  /** Where a beat stands once what was to happen has happened. */
  readonly landsAt: Extract<Phase, 'done' | 'explained'>;
  /** When the lecture began, in the time of `Date.now`; 0 while there is none. */
  readonly begunMs: number;
}

export const usePresenter = create<PresenterState>(() => ({
  asks: 'question',
  hands: {},
  isHurried: false,
  landsAt: 'done',
  begunMs: 0,
}));

/** Where a beat stands before a room: each press of a clicker leads one on, or one back. */
export type Stage = Asks | 'doing' | 'done' | 'explained';

export function stageOf(phase: Phase, asks: Asks): Stage {
  if (phase === 'asked') return asks;
  return phase === 'guessed' || phase === 'running' ? 'doing' : phase;
}

export function isCounted(hands: Hands | undefined): boolean {
  return hands?.some((count) => count !== null && count > 0) === true;
}

/** The option with the most hands, the first of those with as many; null where none was counted. */
export function mostHands(hands: Hands | undefined): number | null {
  if (hands === undefined || !isCounted(hands)) return null;
  const counts = hands.map((count) => count ?? 0);
  return counts.indexOf(Math.max(...counts));
}
