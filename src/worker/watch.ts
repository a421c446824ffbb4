/** The page looks after its workers this often. */
const TICK_MS = 1000;

/**
 * So many looks in a row may find nothing. A worker at work says something each second, save while
 * it sorts out a million points, which takes a slow phone some seconds; its script may be long in
 * coming.
 */
const MOST_QUIET = 20;
const MOST_QUIET_AT_FIRST = 40;

/** The page was asleep or held up when a look comes so late: the worker may have been, too. */
const LATE_MS = 3 * TICK_MS;

interface Watch {
  /** @param hasSpoken its script is known to have come */
  readonly start: (hasSpoken: boolean) => void;
  readonly hear: () => void;
  readonly stop: () => void;
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.hidden;
}

/**
 * Watches over a worker while something is owed. Time is counted in looks of the page while it is
 * awake and seen, not by the clock: a laptop that slept and a tab in the background give no alarm.
 */
export function createWatch(isOwed: () => boolean, onSilence: () => void): Watch {
  const state = {
    timer: null as ReturnType<typeof setTimeout> | null,
    quiet: 0,
    most: 0,
    lastMs: 0,
  };

  function stop() {
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
    state.quiet = 0;
  }

  function look() {
    state.timer = null;
    if (!isOwed()) return;
    const nowMs = performance.now();
    const counts = nowMs - state.lastMs < LATE_MS && !isHidden();
    if (counts) state.quiet += 1;
    if (state.quiet > state.most) {
      stop();
      onSilence();
    } else {
      again(nowMs);
    }
  }

  function again(nowMs: number) {
    state.lastMs = nowMs;
    state.timer = setTimeout(look, TICK_MS);
  }

  return {
    start: (hasSpoken) => {
      state.most = hasSpoken ? MOST_QUIET : MOST_QUIET_AT_FIRST;
      if (state.timer !== null) return;
      state.quiet = 0;
      again(performance.now());
    },
    hear: () => {
      state.quiet = 0;
      state.most = MOST_QUIET;
    },
    stop,
  };
}
