import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';
import type { Beat, Chapter } from '../lessons/chapter.ts';
import type { ChapterId } from '../lessons/registry.ts';

/**
 * Where a beat stands: asked; a guess made; its run going; what was to happen has happened; and
 * explained. Nothing is locked: what was done without a guess is done all the same.
 */
export const PHASES = ['asked', 'guessed', 'running', 'done', 'explained'] as const;
export type Phase = (typeof PHASES)[number];

/** A run that was seen to its end, as the notes of a chapter tell it. */
export interface NewNote {
  readonly experiment: Experiment;
  readonly is: 'finished' | 'diverged';
  readonly steps: number;
  readonly loss: number;
  /** As a part of the floor; null where there is none to be above. */
  readonly above: number | null;
  /** To within 10 % and 1 % of the floor; null where it never was. */
  readonly to10: Reach | null;
  readonly to1: Reach | null;
}

/** One of those of a chapter: by its number, which no other of them has, it is told from them. */
export interface Note extends NewNote {
  readonly id: number;
}

export interface Reach {
  readonly steps: number;
  /** Looks at points. */
  readonly samples: number;
}

/** What stays of a beat in this browser. */
export interface Kept {
  readonly guess: number | null;
  readonly isDone: boolean;
  /** The numbers of the learner's run, as the explanation said them. */
  readonly facts: Readonly<Record<string, string>>;
}

export type Progress = Readonly<Record<string, Kept>>;

export interface OpenBeat {
  readonly id: ChapterId;
  readonly chapter: Chapter;
  readonly number: number;
  readonly beat: Beat;
  /** Of the beat, as it is set; null where none belongs to it. */
  readonly scene: Experiment | null;
  /** Of the chapter, as they were when it was opened. */
  readonly notes: readonly Note[];
}

export interface PlayerState {
  /** null: the list of chapters, or a chapter that has yet to arrive. */
  readonly open: OpenBeat | null;
  /** Why what was asked for is not open: it has not arrived, or there is no such beat. */
  readonly trouble: 'absent' | 'unknown' | null;
  /** How often that has been so: asked for again it may be missing again. */
  readonly troubles: number;
  readonly phase: Phase;
  readonly guess: number | null;
  readonly facts: Readonly<Record<string, string>>;
  /** The experiment is no longer the scene's. */
  readonly hasStrayed: boolean;
  /** The acts are being done for the learner. */
  readonly isShowing: boolean;
  /** Of this chapter. */
  readonly notes: readonly Note[];
  readonly progress: Progress;
}

export const usePlayer = create<PlayerState>(() => ({
  open: null,
  trouble: null,
  troubles: 0,
  phase: 'asked',
  guess: null,
  facts: {},
  hasStrayed: false,
  isShowing: false,
  notes: [],
  progress: {},
}));

export function keyOf({ id, number }: Pick<OpenBeat, 'id' | 'number'>): string {
  return `${id}.${number}`;
}

/** Whether what was hidden before the guess may be seen. */
export function isRevealed(phase: Phase): boolean {
  return phase === 'done' || phase === 'explained';
}

/** The numbers of a chapter's beats, in their order. */
export function beatsOf({ beats }: Chapter): readonly number[] {
  return Object.keys(beats)
    .map(Number)
    .toSorted((p, q) => p - q);
}
