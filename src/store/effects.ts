import type { StoreApi } from 'zustand';

/** Tells the window of an error that was caught, which old browsers cannot be told. */
export function report(error: unknown) {
  if ('reportError' in globalThis) reportError(error);
  else console.error(error);
}

/**
 * Does something on the side of what a person does, that must not take this with it where it fails:
 * what went wrong is reported to the window, which says so.
 */
export function attempt(act: () => void) {
  try {
    act();
  } catch (error) {
    report(error);
  }
}

/** Hangs a side effect on a store: one that fails stops no other, nor what has changed the store. */
export function onChange<T>(
  store: Pick<StoreApi<T>, 'subscribe'>,
  effect: (now: T, before: T) => void,
): () => void {
  return store.subscribe((now, before) => attempt(() => effect(now, before)));
}
