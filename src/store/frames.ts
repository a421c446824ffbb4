import { attempt } from './effects.ts';

/**
 * The page's clock: one callback per animation frame, and only while something asks for it. What
 * changes at the speed of training (trace, cursor) asks for a frame; pictures and readouts
 * listen. Nothing runs while nothing moves.
 */
export interface Frames {
  readonly request: () => void;
  /**
   * @param listener called with the milliseconds since the frame before: 0 after a rest, and no
   *   more than a quarter of a second
   */
  readonly subscribe: (listener: (ms: number) => void) => () => void;
  /** From now on at least so many milliseconds are between two frames; 0 for as many as are shown. */
  readonly pace: (leastMs: number) => void;
}

/** A tab that is hidden gets no frames; what is shown goes on from where it was left. */
const LONGEST_MS = 250;

export type ScheduleFrame = (callback: (timeMs: number) => void) => void;

export function createFrames(schedule: ScheduleFrame): Frames {
  const listeners = new Set<(ms: number) => void>();
  const state = { isPending: false, lastMs: null as number | null, leastMs: 0 };

  function run(timeMs: number) {
    const sinceMs = state.lastMs === null ? Infinity : timeMs - state.lastMs;
    if (sinceMs < state.leastMs) {
      schedule(run);
      return;
    }
    const ms = state.lastMs === null ? 0 : Math.min(LONGEST_MS, sinceMs);
    state.isPending = false;
    // A picture that fails stops neither the others nor the clock.
    for (const listener of listeners) attempt(() => listener(ms));
    // A listener that asked for the next frame keeps the clock going; otherwise it rests.
    state.lastMs = state.isPending ? timeMs : null;
  }

  return {
    request: () => {
      if (state.isPending) return;
      state.isPending = true;
      schedule(run);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pace: (leastMs) => {
      state.leastMs = leastMs;
    },
  };
}

export const frames = createFrames((callback) => requestAnimationFrame(callback));
