import { takeBack, tell } from '../store/intents/notices.ts';
import { isFramed } from '../ui/framed.ts';

/** Marks the entries of the history that the page itself has written, not a link that was opened. */
export const OWN = 'own';

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
}

/** @returns whether the address bar holds it */
function holds({ kind, address }: Written): boolean {
  try {
    const wanted = new URL(address, window.location.href).href;
    // Within another page's frame Back is that page's: an entry of ours would hold the person in it.
    if (kind === 'push' && !isFramed()) window.history.pushState(OWN, '', address);
    else window.history.replaceState(OWN, '', address);
    return window.location.href === wanted;
  } catch {
    // Too many, too long, or a page without an address of its own: who asks says so.
    return false;
  }
}

/** Writes the address bar as well as the browser lets it, and says so where it does not. */
export function createAddressWriter() {
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
    state.owed = { kind, address: what.address };
    const waitMs = roomInMs();
    if (waitMs > 0) {
      writeLater(waitMs);
      return;
    }
    times.push(performance.now());
    if (holds(state.owed)) {
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
    push: (address: string) => write({ kind: 'push', address }),
    replace: (address: string) => write({ kind: 'replace', address }),
    /** What is owed belongs to an entry that has been left. */
    forget: () => {
      window.clearTimeout(state.timer);
      state.timer = 0;
      state.owed = null;
    },
  };
}
