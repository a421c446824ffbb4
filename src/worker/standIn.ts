import type { WorkerLike } from './link.ts';

type Handle<To> = (message: To) => void;

/** What a worker's script makes: what handles its messages. */
export type CreateHandle<To> = (
  post: (message: object, transfer: readonly ArrayBuffer[]) => void,
  defer: (callback: () => void) => void,
) => Handle<To>;

/**
 * What a worker is to the page, where the browser gives none: the same code in the page's own
 * thread, in the same short slices.
 */
export class StandIn<To extends object> extends EventTarget implements WorkerLike {
  readonly #waiting: To[] = [];
  #handle: Handle<To> | null = null;
  #isAlive = true;

  /** @param load fetches the code, which pages with workers do without */
  constructor(load: () => Promise<CreateHandle<To>>) {
    super();
    load().then(
      (create) => {
        this.#handle = this.#begin(create);
        for (const message of this.#waiting.splice(0)) this.#take(message);
      },
      () => this.dispatchEvent(new Event('error')),
    );
  }

  #begin(create: CreateHandle<To>): Handle<To> {
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

  #take(message: To) {
    if (!this.#isAlive) return;
    if (this.#handle === null) this.#waiting.push(message);
    else this.#handle(message);
  }

  postMessage(message: To, transfer: Transferable[]) {
    const data = structuredClone(message, { transfer });
    // As from a thread: what is sent is not done before the sender has done.
    queueMicrotask(() => this.#take(data));
  }

  terminate() {
    this.#isAlive = false;
  }
}
