import { create } from 'zustand';
import type { Guess } from '../share/guess.ts';
import type { Phase } from './player.ts';

/** How much of a question a room is shown: itself, what may come out, how many hands each had. */
export type Asks = 'question' | 'options' | 'hands';

/** Of each option so many; null where they were not counted. */
export type Hands = readonly (number | null)[];

/** A guess of somebody in the room, and the code by which it came. */
export interface Told {
  readonly code: string;
  readonly guess: Guess;
}

/** A lesson as a room is given it. */
export interface PresenterState {
  readonly asks: Asks;
  /** By beat, `stride.3`. */
  readonly hands: Readonly<Record<string, Hands>>;
  /** By question: a beat, a scene, or what the page is about. */
  readonly guesses: Readonly<Record<string, readonly Told[]>>;
  /** The code that fills the page is that of the page on which the room guesses. */
  readonly isAsking: boolean;
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
  guesses: {},
  isAsking: false,
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

/** Of each option the hands that were counted and the codes that have come. */
export function votesOf(
  { hands, guesses }: Pick<PresenterState, 'hands' | 'guesses'>,
  question: string,
): Hands {
  const votes = [...(hands[question] ?? [])];
  for (const { guess } of guesses[question] ?? []) {
    if (guess.is === 'choice') votes[guess.option] = (votes[guess.option] ?? 0) + 1;
  }
  return Array.from(votes, (count) => count ?? null);
}

/** The option with the most hands, the first of those with as many; null where none was counted. */
export function mostHands(hands: Hands | undefined): number | null {
  if (hands === undefined || !isCounted(hands)) return null;
  const counts = hands.map((count) => count ?? 0);
  return counts.indexOf(Math.max(...counts));
}
