import { attempt } from './effects.ts';

/** So long a piece of work holds the page up before that has its turn. */
const SLICE_MS = 8;

/**
 * Does a long piece of work so that the page goes on between its parts. What goes wrong in it is
 * reported to the window, and ends it.
 * @param done is called with what it has come to: at once where it is short, else in a turn of its own
 * @returns what gives it up
 */
export function inSlices<T>(work: Generator<unknown, T>, done: (result: T) => void): () => void {
  const state = { timer: 0 };
  const next = (act: () => void) => {
    state.timer = window.setTimeout(() => attempt(act));
  };
  const go = (isFirst: boolean) => {
    const endMs = performance.now() + SLICE_MS;
    do {
      const part = work.next();
      if (part.done === true) {
        if (isFirst) done(part.value);
        else next(() => done(part.value));
        return;
      }
    } while (performance.now() < endMs);
    next(() => go(false));
  };
  go(true);
  return () => window.clearTimeout(state.timer);
}
