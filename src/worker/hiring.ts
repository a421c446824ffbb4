import type { WorkerLike } from './link.ts';
import { StandIn } from './standIn.ts';
import type { CreateHandle } from './standIn.ts';

/**
 * Makes workers, or, where the browser gives none (it is old, or the page is in a frame that is
 * kept apart), what stands in for them in the page's own thread.
 * @param told is called when a stand-in is made
 * @param load fetches what a stand-in does in the page's own thread
 */
export function createHiring<To extends object>(
  makeWorker: () => Worker,
  told: () => void,
  load: () => Promise<CreateHandle<To>>,
): () => WorkerLike {
  const state = { areRefused: false };

  function hire(): WorkerLike | null {
    try {
      const worker = makeWorker();
      const unheard = new AbortController();
      worker.addEventListener('message', () => unheard.abort(), { once: true });
      // That a script may not be used, or has not come, is told by an event without a word.
      worker.addEventListener('error', ({ message }) => (state.areRefused = !message), {
        signal: unheard.signal,
      });
      return worker;
    } catch {
      state.areRefused = true;
      return null;
    }
  }

  function standIn(): WorkerLike {
    told();
    const worker = new StandIn(load);
    // Its code has not come either: it is the network, and a worker may be had next time.
    worker.addEventListener('error', () => (state.areRefused = false));
    return worker;
  }

  return () => (state.areRefused ? null : hire()) ?? standIn();
}
