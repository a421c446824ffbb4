/** A worker that is made when it is first needed, and anew after it has died. */
export interface WorkerLink<To> {
  readonly post: (message: To, transfer: readonly Transferable[]) => void;
  /** Whether the worker that would take the next message has taken one before. */
  readonly hasWorker: () => boolean;
  readonly dispose: () => void;
}

export function createWorkerLink<To, From>(
  makeWorker: () => Worker,
  receive: (message: From) => void,
  died: (reason: string) => void,
): WorkerLink<To> {
  const state = { worker: null as Worker | null };

  function dispose() {
    state.worker?.terminate();
    state.worker = null;
  }

  function hire(): Worker {
    const worker = makeWorker();
    worker.addEventListener('message', (event: MessageEvent<From>) => {
      if (worker === state.worker) receive(event.data);
    });
    worker.addEventListener('error', (event) => {
      if (worker !== state.worker) return;
      dispose();
      died(event.message || 'the worker stopped');
    });
    return worker;
  }

  return {
    post: (message, transfer) => {
      state.worker ??= hire();
      state.worker.postMessage(message, [...transfer]);
    },
    hasWorker: () => state.worker !== null,
    dispose,
  };
}
