import type { Column } from './column.ts';
import type { Trace } from './trace.ts';

/** At most this long does the picture glide from one step to the next. */
export const GLIDE_MS = 150;

/**
 * The place that the screen shows, one for all runs, in steps, epochs or samples seen. It changes
 * up to sixty times a second, so it lives outside React: pictures read it when they draw, readouts
 * subscribe.
 */
export interface Playhead {
  /** The place shown, ≥ 0. */
  readonly place: number;
  /** The place it came from, when the picture glides between neighbours. */
  readonly from: number;
  /** How far the picture is from `from` to `place`: 0 to 1, eased; 1 at rest. */
  readonly glide: number;
  /** Goes to a place; glides there where asked to, else is there at once. */
  readonly moveTo: (place: number, glides: boolean) => void;
  /** Is so long on its way between two places, and stays so until it is moved: time does not count. */
  readonly hold: (from: number, place: number, elapsedMs: number) => void;
  /** How much of the time until the next step of the active run has passed while it plays: 0 to 1. */
  readonly due: number;
  readonly tellDue: (due: number) => void;
  /** Lets `ms` pass. @returns whether the picture still glides */
  readonly pass: (ms: number) => boolean;
}

function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

export function createPlayhead(): Playhead {
  const state = { place: 0, from: 0, elapsedMs: GLIDE_MS, due: 0, isHeld: false };
  return {
    get place() {
      return state.place;
    },
    get from() {
      return state.from;
    },
    get glide() {
      return easeOut(Math.min(1, state.elapsedMs / GLIDE_MS));
    },
    moveTo: (place, glides) => {
      state.isHeld = false;
      if (place === state.place) return;
      state.from = state.place;
      state.place = place;
      state.elapsedMs = glides ? 0 : GLIDE_MS;
    },
    hold: (from, place, elapsedMs) => {
      Object.assign(state, { from, place, elapsedMs, isHeld: true });
    },
    get due() {
      return state.due;
    },
    tellDue: (due) => {
      state.due = due;
    },
    pass: (ms) => {
      if (state.isHeld) return false;
      state.elapsedMs = Math.min(GLIDE_MS, state.elapsedMs + ms);
      return state.elapsedMs < GLIDE_MS;
    },
  };
}

/** Where one run stands on the playhead: a run that has ended waits at its last row. */
export interface Cursor {
  /** The row of the run's trace that is shown, ≥ 0. */
  readonly row: number;
  /** The row it came from, when the picture glides. */
  readonly from: number;
  /** As of the playhead. */
  readonly glide: number;
}

/**
 * @param stepOf the last step of this run that is done at a place of the playhead
 * @returns a cursor that follows both the playhead and the growing trace
 */
export function cursorOn(
  trace: Pick<Trace, 'rowOf'>,
  playhead: Playhead,
  stepOf: (place: number) => number,
): Cursor {
  return {
    get row() {
      return trace.rowOf(stepOf(playhead.place));
    },
    get from() {
      return trace.rowOf(stepOf(playhead.from));
    },
    get glide() {
      return playhead.glide;
    },
  };
}

/** A value of a column as the gliding picture shows it, between the two rows. */
export function gliding(column: Pick<Column, 'at'>, { row, from, glide }: Cursor): number {
  const to = column.at(row);
  return glide >= 1 ? to : column.at(from) + (to - column.at(from)) * glide;
}
