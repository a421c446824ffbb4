import { afterEach, beforeEach, vi } from 'vitest';
import { startPlayback } from '../../src/store/intents/playback.ts';
import { pause, setSpeed } from '../../src/store/intents/transport.ts';
import { useTransport } from '../../src/store/transport.ts';
import type { Speed } from '../../src/store/transport.ts';
import { CHUNK_ROWS, CHUNK_VALUES, columnsIn } from '../../src/trace/columns.ts';
import { activeRun } from '../../src/store/runs.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { beginRun, say } from './store.ts';
import { problemOf } from './train.ts';

/** The browser's animation frames, driven by hand, and its timers with them. */
export const clock = { waiting: [] as ((timeMs: number) => void)[] };

/** Lets frames pass, each `ms` after the one before; none are wasted while nothing asks. */
export function passFrames(count: number, ms = 16) {
  for (let i = 0; i < count; i++) {
    vi.advanceTimersByTime(ms);
    for (const callback of clock.waiting.splice(0)) callback(performance.now());
  }
}

export function receive(trace: Trace, losses: readonly number[]) {
  const chunk = new Float64Array(CHUNK_VALUES);
  columnsIn(chunk, CHUNK_ROWS).loss.set(losses);
  trace.append(chunk, losses.length, trace.rows + losses.length - 1);
}

export const falling = (rows: number) => Array.from({ length: rows }, (_, i) => 1 / (1 + i));
/** A run of 60 steps whose rows have come, and which the worker says has ended. */
export function finishedRun(losses = falling(61)): Trace {
  const trace = beginRun(problemOf({ epochs: losses.length - 1 }));
  receive(trace, losses);
  say({ is: 'finished' });
  return trace;
}

export const row = () => activeRun().cursor.row;

/** Has the page's clock run in each test of a file, frame by frame by hand. */
export function clockByHand() {
  const playback = { stop: () => {} };

  beforeEach(() => {
    clock.waiting = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.stubGlobal('requestAnimationFrame', (callback: (timeMs: number) => void) =>
      clock.waiting.push(callback),
    );
    playback.stop = startPlayback();
  });

  afterEach(() => {
    pause();
    useTransport.setState({ loop: null });
    passFrames(20);
    playback.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** And has it play at a speed. */
export function playByHand(speed: Speed) {
  clockByHand();
  beforeEach(() => setSpeed(speed));
}
