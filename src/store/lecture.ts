import { create } from 'zustand';
import type { Experiment } from '../engine/experiment.ts';
import type { Lecture } from '../share/lecture/lecture.ts';

/** A step on the way to which the pictures are. */
export interface Going {
  readonly to: number | 'end';
  /** Steps per second. */
  readonly speed: number;
  /** There at once, as soon as it is trained. */
  readonly isHurried: boolean;
}

/** A lecture from a file, and how far it has been given. */
export interface LectureState {
  readonly lecture: Lecture | null;
  /** The file of this site that it came from, as a link says it; null for one that was brought. */
  readonly from: string | null;
  /** The page was loaded anew amid what it was giving, which has yet to be gone on with. */
  readonly isLeft: boolean;
  /** From 0. */
  readonly scene: number;
  /** How many of the scene's presses have been made. */
  readonly pressed: number;
  /** The experiments as the scene has set them. */
  readonly placed: readonly Experiment[];
  /** null once it is there. */
  readonly going: Going | null;
}

export const useLecture = create<LectureState>(() => ({
  lecture: null,
  from: null,
  isLeft: false,
  scene: 0,
  pressed: 0,
  placed: [],
  going: null,
}));
