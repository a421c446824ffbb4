import type { createEngine } from './engine.ts';
import type { WorkerLike } from './link.ts';
import type { ToSurfaceWorker, ToWorker } from './protocol.ts';

type Handle = ReturnType<typeof createEngine>;

/**
 * What a worker is to the page, where the browser gives none: the same code in the page's own
 * thread, in the same short slices.
 */
export class StandIn extends EventTarget implements WorkerLike {
  readonly #waiting: (ToWorker | ToSurfaceWorker)[] = [];
  #handle: Handle | null = null;
  #isAlive = true;

  /** @param load fetches the code, which pages with workers do without */
  constructor(load: () => Promise<typeof createEngine>) {
    super();
    load().then(
      (create) => {
        this.#handle = this.#begin(create);
        for (const message of this.#waiting.splice(0)) this.#take(message);
      },
      () => this.dispatchEvent(new Event('error')),
    );
  }

  #begin(create: typeof createEngine): Handle {
    return create(
      (message, transfer) => {
        const data: unknown = structuredClone(message, { transfer: [...transfer] });
        queueMicrotask(() => this.#give(data));
      },
      // Between two slices the page has time of its own.
      (act) => setTimeout(() => (this.#isAlive ? act() : undefined)),
    );
  }

  #give(data: unknown) {
    if (this.#isAlive) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  #take(message: ToWorker | ToSurfaceWorker) {
    if (!this.#isAlive) return;
    if (this.#handle === null) this.#waiting.push(message);
    else this.#handle(message);
  }

  postMessage(message: ToWorker | ToSurfaceWorker, transfer: Transferable[]) {
    const data = structuredClone(message, { transfer });
    // As from a thread: what is sent is not done before the sender has done.
    queueMicrotask(() => this.#take(data));
  }

  terminate() {
    this.#isAlive = false;
  }
}
