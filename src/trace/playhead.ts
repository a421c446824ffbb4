import type { Column } from './column.ts';

/** At most this long does the picture glide from one step to the next. */
const GLIDE_MS = 150;

/**
 * Which row of the trace the screen shows. It changes up to sixty times a second, so it lives
 * outside React: pictures read it when they draw, readouts subscribe.
 */
export interface Playhead {
  /** The row shown, ≥ 0. */
  readonly row: number;
  /** The row it came from, when the picture glides between neighbours. */
  readonly from: number;
  /** How far the picture is from `from` to `row`: 0 to 1, eased; 1 at rest. */
  readonly glide: number;
  /** Jumps to a row; glides there when asked to and the row is the next or the one before. */
  readonly moveTo: (row: number, glides: boolean) => void;
  /** Lets `ms` pass. @returns whether the picture still glides */
  readonly pass: (ms: number) => boolean;
}

function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

export function createPlayhead(): Playhead {
  const state = { row: 0, from: 0, elapsedMs: GLIDE_MS };
  return {
    get row() {
      return state.row;
    },
    get from() {
      return state.from;
    },
    get glide() {
      return easeOut(Math.min(1, state.elapsedMs / GLIDE_MS));
    },
    moveTo: (row, glides) => {
      if (row === state.row) return;
      const isNeighbour = Math.abs(row - state.row) === 1;
      state.from = state.row;
      state.row = row;
      state.elapsedMs = glides && isNeighbour ? 0 : GLIDE_MS;
    },
    pass: (ms) => {
      state.elapsedMs = Math.min(GLIDE_MS, state.elapsedMs + ms);
      return state.elapsedMs < GLIDE_MS;
    },
  };
}

/** A value of a column as the gliding picture shows it, between the two rows. */
export function gliding(column: Pick<Column, 'at'>, playhead: Playhead): number {
  const { row, from, glide } = playhead;
  const to = column.at(row);
  return glide >= 1 ? to : column.at(from) + (to - column.at(from)) * glide;
}
