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
   * @param part of the frame in which it is called; without one with the pictures
   */
  readonly subscribe: (listener: Listener, part?: Part) => () => void;
  /**
   * Draws no picture until what it would be of has come, or for three of the browser's frames: one
   * that is drawn before it, and once more with it, would only keep it away for longer.
   */
  readonly holdFor: (what: object) => void;
  /** It has come, or does not come any more. */
  readonly release: (what: object) => void;
  /** How often there is a frame from now on; null for as often as the browser shows one. */
  readonly pace: (pace: Pace | null) => void;
}

type Listener = (ms: number) => void;

/**
 * What moves by the clock comes before what shows it. At a pace all but the pictures are called in a
 * task of its own, shortly before the frame: what costs much then holds the page in two parts, and is
 * shown in one.
 */
export type Part = 'moves' | 'early' | 'pictures';

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

const MOST_HELD = 3;

/** How much of a new cost is taken into the one before: one frame that was held up changes little. */
const FRESH = 0.2;

export type ScheduleFrame = (callback: (timeMs: number) => void) => void;

/** Calls back with the milliseconds from now until the frame has been painted. */
export type TakeTime = (callback: (costMs: number) => void) => void;

/** Calls back after so many milliseconds with the time, unless what it returns is called before. */
export type Rest = (ms: number, callback: (nowMs: number) => void) => () => void;

/**
 * The browser's frame nearest to when one is due is at most half of its frames away. Until then it is
 * asked for none: each costs something though nothing in it has changed.
 */
const NEAR_MS = 8;

export function createFrames(schedule: ScheduleFrame, takeTime: TakeTime, rest: Rest): Frames {
  const listeners: Readonly<Record<Part, Set<Listener>>> = {
    moves: new Set(),
    early: new Set(),
    pictures: new Set(),
  };
  const state = { isPending: false, isBegun: false, lastMs: null as number | null, ms: 0 };
  const tempo = { pace: null as Pace | null, stopRest: null as (() => void) | null };
  const cost = { apartMs: 0, ms: 0 };
  const held = { by: null as object | null, frames: 0 };

  function leastMs(): number {
    if (tempo.pace === null) return 0;
    const { leastMs: least, share, mostMs } = tempo.pace;
    return Math.min(mostMs, Math.max(least, cost.ms / share));
  }

  // A picture that fails stops neither the others nor the clock.
  function tell(part: Part) {
    for (const listener of listeners[part]) attempt(() => listener(state.ms));
  }

  function begin(timeMs: number) {
    // A browser's frame may say that it began before a task that was done for it.
    const sinceMs = state.lastMs === null ? 0 : timeMs - state.lastMs;
    Object.assign(state, { isPending: false, isBegun: true, lastMs: timeMs });
    state.ms = Math.min(LONGEST_MS, Math.max(0, sinceMs));
    tell('moves');
    tell('early');
  }

  function beginApart(nowMs: number) {
    tempo.stopRest = null;
    takeTime((ms) => (cost.apartMs = ms));
    schedule(run);
    begin(nowMs);
  }

  function run(timeMs: number) {
    if (held.by !== null && held.frames < MOST_HELD) {
      held.frames += 1;
      schedule(run);
      return;
    }
    Object.assign(held, { by: null, frames: 0 });
    if (tempo.pace !== null) {
      takeTime((ms) => (cost.ms += FRESH * (cost.apartMs + ms - cost.ms)));
    }
    if (!state.isBegun) {
      cost.apartMs = 0;
      begin(timeMs);
    }
    tell('pictures');
    state.isBegun = false;
    // A listener that asked for the next frame keeps the clock going; otherwise it rests.
    if (!state.isPending) state.lastMs = null;
    else if (leastMs() > NEAR_MS) tempo.stopRest = rest(leastMs() - NEAR_MS, beginApart);
    else schedule(run);
  }

  return {
    request: () => {
      if (state.isPending) return;
      state.isPending = true;
      if (!state.isBegun) schedule(run);
    },
    subscribe: (listener, part = 'pictures') => {
      listeners[part].add(listener);
      return () => listeners[part].delete(listener);
    },
    // Who asks again and again, as a hand on a slider does, sees pictures all the same.
    holdFor: (what) => (held.by = what),
    release: (what) => {
      if (held.by === what) held.by = null;
    },
    pace: (pace) => {
      tempo.pace = pace;
      if (pace !== null || tempo.stopRest === null) return;
      tempo.stopRest();
      tempo.stopRest = null;
      schedule(run);
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

export const frames = createFrames(
  (callback) => requestAnimationFrame(callback),
  afterPaint,
  (ms, callback) => {
    const timer = setTimeout(() => callback(performance.now()), ms);
    return () => clearTimeout(timer);
  },
);
