import { create } from 'zustand';
import type { LectureFault } from '../share/lecture/fault.ts';
import type { Lecture, Said, Scene } from '../share/lecture/lecture.ts';

/** A file as it was read. */
export interface OpenedLecture {
  readonly name: string;
  readonly lecture: Lecture | null;
  readonly faults: readonly LectureFault[];
}

/** By its number a scene is known, whatever is changed of it and wherever it is put. */
export interface MadeScene extends Scene {
  readonly id: number;
}

/** A lecture that is made in the page; it may still be without scenes. */
export interface MadeLecture {
  /** Empty until it has one. */
  readonly title: Said;
  readonly scenes: readonly MadeScene[];
}

export interface LecturesState {
  /** The dialog of lectures, which is fetched when it is first asked for. */
  readonly is: 'unasked' | 'open' | 'closed';
  readonly opened: OpenedLecture | null;
  /** What a link has asked for, or a person has chosen, and is not to be had. */
  readonly trouble: {
    readonly is: 'elsewhere' | 'absent' | 'unreadable' | 'tooLarge';
    /** Or the name of a file. */
    readonly address: string;
  } | null;
  readonly made: MadeLecture;
  /** As it was before each change, the last at the end. */
  readonly past: readonly MadeLecture[];
  /** Whether the browser keeps what is made. */
  readonly isKept: boolean;
}

export const useLectures = create<LecturesState>(() => ({
  is: 'unasked',
  opened: null,
  trouble: null,
  made: { title: '', scenes: [] },
  past: [],
  isKept: true,
}));
