import { createHandler } from '../../src/worker/handler.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';

/** What a Worker is to the page: an event target that messages can be posted to. */
export class FakeWorker extends EventTarget {
  readonly received: ToWorker[] = [];
  readonly transfers: Transferable[][] = [];
  isTerminated = false;

  postMessage(message: ToWorker, transfer: Transferable[]) {
    this.received.push(message);
    this.transfers.push(transfer);
  }

  terminate() {
    this.isTerminated = true;
  }

  says(message: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  dies(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  /** The numbers of the runs it was told to start. */
  starts(): number[] {
    return this.received.filter(({ type }) => type === 'start').map(({ run }) => run);
  }
}

/** One that trains, a turn at a time, by a clock of its own. */
export class TrainingWorker extends FakeWorker {
  readonly #deferred: (() => void)[] = [];
  readonly #handle: (message: ToWorker) => void;

  constructor(msPerReading = 0) {
    super();
    const clock = { ms: 0 };
    this.#handle = createHandler({
      post: (message) => this.says(message),
      nowMs: () => (clock.ms += msPerReading),
      defer: (callback) => this.#deferred.push(callback),
    });
  }

  override postMessage(message: ToWorker, transfer: Transferable[]) {
    super.postMessage(message, transfer);
    this.#handle(message);
  }

  /** Lets one slice pass. @returns whether there was any work */
  turn(): boolean {
    const next = this.isTerminated ? undefined : this.#deferred.shift();
    next?.();
    return next !== undefined;
  }
}
