import { takeBack, tell } from '../store/intents/notices.ts';
import { isFramed } from '../ui/framed.ts';
import { createEntries } from './entries.ts';
import type { KeptRuns } from './entries.ts';

/**
 * Browsers refuse more: Safari throws at the 101st write in 30 s, Chrome drops the 201st in 10 s
 * without a word. What comes beyond waits, and is one entry.
 */
const MOST_WRITES = 60;
const WITHIN_MS = 30_000;

/** A write that was refused is tried again after this long, then twice as long, and in the end not. */
const RETRY_MS = 10_000;
const MOST_RETRIES = 5;

type Kind = 'push' | 'replace';

interface Written {
  readonly kind: Kind;
  readonly address: string;
  /** What the address does not hold; null where it holds all. */
  readonly kept: KeptRuns | null;
}

/** Within another page's frame Back is that page's: an entry of ours would hold the person in it. */
function isEntry(kind: Kind): boolean {
  return kind === 'push' && !isFramed();
}

/** @returns whether the address bar holds it */
function holds({ kind, address }: Written, mark: (isNew: boolean) => string): boolean {
  try {
    const isNew = isEntry(kind);
    const wanted = new URL(address, window.location.href).href;
    if (isNew) window.history.pushState(mark(true), '', address);
    else window.history.replaceState(mark(false), '', address);
    return window.location.href === wanted;
  } catch {
    // Too many, too long, or a page without an address of its own: who asks says so.
    return false;
  }
}

/** Writes the address bar as well as the browser lets it, and says so where it does not. */
export function createAddressWriter(entries = createEntries()) {
  const times: number[] = [];
  const state = { owed: null as Written | null, timer: 0, refusals: 0 };

  function roomInMs(): number {
    const nowMs = performance.now();
    while (times.length > 0 && times[0] <= nowMs - WITHIN_MS) times.shift();
    return times.length < MOST_WRITES ? 0 : times[0] + WITHIN_MS - nowMs;
  }

  function write(what: Written) {
    window.clearTimeout(state.timer);
    state.timer = 0;
    // An entry that is owed is still to be made, whatever it holds by now.
    const kind = state.owed?.kind === 'push' ? 'push' : what.kind;
    state.owed = { ...what, kind };
    const waitMs = roomInMs();
    if (waitMs > 0) {
      writeLater(waitMs);
      return;
    }
    times.push(performance.now());
    if (holds(state.owed, entries.mark)) {
      entries.written(isEntry(kind), what.kept);
      state.owed = null;
      state.refusals = 0;
      takeBack('address');
    } else {
      tell('address');
      // The next change is tried all the same.
      if (state.refusals < MOST_RETRIES) writeLater(RETRY_MS * 2 ** state.refusals);
      state.refusals++;
    }
  }

  function writeLater(ms: number) {
    state.timer = window.setTimeout(() => state.owed !== null && write(state.owed), ms);
  }

  return {
    /** A new entry, to which Back comes. */
    push: (address: string, kept: KeptRuns | null = null) => write({ kind: 'push', address, kept }),
    replace: (address: string, kept: KeptRuns | null = null) =>
      write({ kind: 'replace', address, kept }),
    /** What is owed belongs to an entry that has been left. */
    forget: () => {
      window.clearTimeout(state.timer);
      state.timer = 0;
      state.owed = null;
    },
  };
}
