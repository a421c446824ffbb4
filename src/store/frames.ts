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
  /** How often there is a frame from now on; null for as often as the browser shows one. */
  readonly pace: (pace: Pace | null) => void;
}

export interface Pace {
  /** So many milliseconds are between two frames, where they cost little. */
  readonly leastMs: number;
  /** What they may take of the thread's time; where they cost more they are further apart, … */
  readonly share: number;
  /** … but no further than this. */
  readonly mostMs: number;
}

/** A tab that is hidden gets no frames; what is shown goes on from where it was left. */
const LONGEST_MS = 250;

/** How much of a new cost is taken into the one before: one frame that was held up changes little. */
const FRESH = 0.2;

export type ScheduleFrame = (callback: (timeMs: number) => void) => void;

/** Calls back with the milliseconds from now until the frame has been painted. */
export type TakeTime = (callback: (costMs: number) => void) => void;

export function createFrames(schedule: ScheduleFrame, takeTime: TakeTime): Frames {
  const listeners = new Set<(ms: number) => void>();
  const state = { isPending: false, lastMs: null as number | null, costMs: 0 };
  const tempo = { pace: null as Pace | null };

  function leastMs(): number {
    if (tempo.pace === null) return 0;
    const { leastMs: least, share, mostMs } = tempo.pace;
    return Math.min(mostMs, Math.max(least, state.costMs / share));
  }

  function run(timeMs: number) {
    const sinceMs = state.lastMs === null ? Infinity : timeMs - state.lastMs;
    if (sinceMs < leastMs()) {
      schedule(run);
      return;
    }
    if (tempo.pace !== null) {
      takeTime((costMs) => {
        state.costMs += FRESH * (costMs - state.costMs);
      });
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
    pace: (pace) => {
      tempo.pace = pace;
    },
  };
}

/** The task after a frame's begins when it has been painted: also what the browser does for it is in it. */
const afterPaint: TakeTime = (callback) => {
  const begunMs = performance.now();
  const { port1, port2 } = new MessageChannel();
  const end = () => {
    port1.close();
    callback(performance.now() - begunMs);
  };
  port1.addEventListener('message', end, { once: true });
  port1.start();
  port2.postMessage(null);
};

export const frames = createFrames((callback) => requestAnimationFrame(callback), afterPaint);
