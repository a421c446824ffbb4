import type { WorkFailure } from '../engine/failure.ts';
import { createWatch } from './watch.ts';

/** What the page needs of a worker. */
export interface WorkerLike extends Pick<Worker, 'terminate' | 'addEventListener'> {
  postMessage(message: object, transfer: Transferable[]): void;
}

/** A worker that is made when it is first needed, and anew after it has died. */
export interface WorkerLink<To> {
  /** Where it cannot be sent, the worker counts as dead, as soon as the sender has done. */
  readonly post: (message: To, transfer: readonly Transferable[]) => void;
  /** Whether the worker that would take the next message has taken one before. */
  readonly hasWorker: () => boolean;
  readonly dispose: () => void;
}

/**
 * @param died after the worker was disposed of: it broke, or was silent although something was owed
 * @param isOwed whether the page waits for something of it: an idle worker has nothing to say
 */
export function createWorkerLink<To extends object, From>(
  makeWorker: () => WorkerLike,
  receive: (message: From) => void,
  died: (failure: WorkFailure) => void,
  isOwed: () => boolean,
): WorkerLink<To> {
  const state = { worker: null as WorkerLike | null, hasSpoken: false, isEnding: false };

  const watch = createWatch(isOwed, () => end('silent', 'no sign of life'));

  function dispose() {
    watch.stop();
    state.worker?.terminate();
    state.worker = null;
    state.hasSpoken = false;
  }

  function end(failure: WorkFailure, detail: unknown) {
    console.error(`a worker is given up (${failure}):`, detail);
    dispose();
    died(failure);
  }

  function hire(): WorkerLike {
    const worker = makeWorker();
    worker.addEventListener('message', (event: MessageEvent<From>) => {
      if (worker !== state.worker) return;
      state.hasSpoken = true;
      watch.hear();
      receive(event.data);
    });
    worker.addEventListener('error', (event) => {
      if (worker !== state.worker) return;
      // Of a script that does not come there is no more to say than that.
      const isAbsent = !state.hasSpoken && !event.message;
      end(isAbsent ? 'absent' : 'died', event.message);
    });
    worker.addEventListener('messageerror', () => {
      if (worker === state.worker) end('died', 'a message could not be read');
    });
    return worker;
  }

  /** Not within what has posted: it does not know yet what it has in hand. */
  function endSoon(worker: WorkerLike | null, error: unknown) {
    state.isEnding = true;
    queueMicrotask(() => {
      state.isEnding = false;
      if (worker === state.worker) end('died', error);
    });
  }

  return {
    post: (message, transfer) => {
      if (state.isEnding) return;
      try {
        state.worker ??= hire();
        state.worker.postMessage(message, [...transfer]);
        watch.start(state.hasSpoken);
      } catch (error) {
        endSoon(state.worker, error);
      }
    },
    hasWorker: () => state.worker !== null,
    dispose,
  };
}
