import { vi } from 'vitest';
import { createHandler } from '../../src/worker/handler.ts';
import { createManyHandler } from '../../src/worker/manyHandler.ts';
import type { ToManyWorker } from '../../src/worker/manyProtocol.ts';
import type { ToSurfaceWorker, ToWorker } from '../../src/worker/protocol.ts';
import { createTableHandler } from '../../src/worker/tableHandler.ts';
import type { ToTableWorker } from '../../src/worker/tableProtocol.ts';
import { createStripHandler } from '../../src/worker/stripHandler.ts';
import type { ToStripWorker } from '../../src/worker/stripProtocol.ts';
import { createSurfaceHandler } from '../../src/worker/surfaceHandler.ts';

// What a browser has and a DOM without one lacks: workers, a screen with its frames, a layout, and
// something to draw on. Nothing here knows the page.

type To = ToWorker | ToSurfaceWorker | ToManyWorker | ToStripWorker | ToTableWorker;

/** A worker's own code without its thread: messages are copied and come one task later, as there. */
class InProcessWorker extends EventTarget {
  readonly #handle: (message: To) => void;
  readonly #isOfTables: boolean;
  #isAlive = true;

  constructor(script: URL | string) {
    super();
    const surroundings = {
      post: (message: object, transfer: readonly ArrayBuffer[]) => {
        const data: unknown = structuredClone(message, { transfer: [...transfer] });
        this.#later(() => this.dispatchEvent(new MessageEvent('message', { data })));
      },
      nowMs: () => performance.now(),
      defer: (callback: () => void) => this.#later(callback),
    };
    const train = createHandler(surroundings);
    const computeSurface = createSurfaceHandler(surroundings);
    const goThrough = createManyHandler(surroundings);
    const sendThrough = createStripHandler(surroundings);
    const isOfMany = String(script).includes('many.worker');
    const readTable = createTableHandler(surroundings);
    this.#isOfTables = String(script).includes('table.worker');
    const isOfStrip = String(script).includes('strip.worker');
    this.#handle = (message) => {
      if (isOfMany) goThrough(message as ToManyWorker);
      else if (isOfStrip) sendThrough(message as ToStripWorker);
      else if (this.#isOfTables) void readTable(message as ToTableWorker);
      else if (message.type === 'surface') computeSurface(message);
      else train(message as ToWorker);
    };
    onLeaving.add(() => this.terminate());
  }

  postMessage(message: To, transfer: ArrayBuffer[]) {
    // A file of this DOM's is none that can be copied; nobody writes into it.
    const data = this.#isOfTables ? message : structuredClone(message, { transfer });
    this.#later(() => this.#handle(data));
  }

  terminate() {
    this.#isAlive = false;
  }

  #later(act: () => void) {
    setImmediate(() => {
      if (this.#isAlive) act();
    });
  }
}

/** Everything is this large: enough for each chart to have something to draw, dot by dot. */
const size = { width: 200, height: 125 };

/** Has every chart drawn with four times the dots, where pixels are what a test is about. */
export function enlarge() {
  Object.assign(size, { width: 400, height: 250 });
}

class OneSizeObserver {
  readonly #onResize: ResizeObserverCallback;

  constructor(onResize: ResizeObserverCallback) {
    this.#onResize = onResize;
  }

  observe(target: Element) {
    const entry = { target, contentRect: target.getBoundingClientRect() };
    queueMicrotask(() => this.#onResize([entry as ResizeObserverEntry], this));
  }

  unobserve() {}

  disconnect() {}
}

/** Has every method of drawing, each of which does nothing, and keeps what is set on it. */
function inkless(kept: Readonly<Record<string, unknown>> = {}): object {
  const known = new Map<string | symbol, unknown>(Object.entries(kept));
  const nothing = () => undefined;
  return new Proxy(
    {},
    {
      get: (_, name) => (known.has(name) ? known.get(name) : nothing),
      set: (_, name, value) => known.set(name, value).has(name),
    },
  );
}

/** A path is drawn as little as what it is drawn on. */
function InklessPath() {
  return inkless();
}

/** As in a browser without WebGL; letters are of one width. */
function getContext(this: HTMLCanvasElement, kind: string) {
  const measureText = (text: string) => ({ width: 6 * text.length });
  return kind === '2d' ? inkless({ canvas: this, measureText }) : null;
}

type Heard = (canvas: HTMLCanvasElement, method: string | symbol, args: readonly unknown[]) => void;

/** Tells, for the rest of a test file, of every method of drawing that is called. */
export function watchDrawing(heard: Heard) {
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string) {
      const context = getContext.call(this, kind);
      if (context === null) return null;
      return new Proxy(context, {
        get: (of, name) => {
          const own: unknown = Reflect.get(of, name);
          if (typeof own !== 'function') return own;
          return (...args: readonly unknown[]): unknown => {
            heard(this, name, args);
            return Reflect.apply(own, of, args);
          };
        },
      });
    },
  });
}

const FRAME_MS = 1000 / 60;

/** A screen that shows sixty frames a second of its own time, as fast as they are computed. */
function createScreen() {
  const waiting = new Map<number, FrameRequestCallback>();
  const state = { timeMs: 0, requests: 0, isBusy: false };
  const show = () => {
    state.isBusy = false;
    state.timeMs += FRAME_MS;
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback(state.timeMs);
  };
  return {
    request: (callback: FrameRequestCallback) => {
      state.requests += 1;
      waiting.set(state.requests, callback);
      if (!state.isBusy) setImmediate(show);
      state.isBusy = true;
      return state.requests;
    },
    cancel: (request: number) => void waiting.delete(request),
    // A library that asks for one frame at a time, whoever wants it, never asks again for one that
    // does not come; and what is asked for in this one, nobody is there to see.
    turnOff: () => {
      show();
      waiting.clear();
    },
  };
}

/** What ends with a page: its workers, frames, timers, and what it listens for on the window. */
const onLeaving = new Set<() => void>();

/** Leaves the page; when this is done nothing of it comes any more. */
export async function leave(): Promise<void> {
  do {
    // First what came last: React before the frames that it asks for.
    for (const end of [...onLeaving].toReversed()) end();
    onLeaving.clear();
    document.body.replaceChildren();
    // What a page says of itself there, as that it is within another, would be said of the next, too.
    const { documentElement: root } = document;
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    // A part that comes late would come into the page that is opened next, with stores of its own.
    await vi.dynamicImportSettled();
    // What React's scheduler still has in hand needs a window, and finds nothing to do.
    await new Promise((resolve) => setImmediate(resolve));
  } while (onLeaving.size > 0);
}

/** Has a React root of the page unmounted when that is left. */
export function unmountOnLeaving(root: { readonly unmount: () => void }) {
  onLeaving.add(() => root.unmount());
}

type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
type Listen = (...args: Parameters<Document['addEventListener']>) => void;

/** Listens on what outlives a page for as long as that is open. */
function forgetful(target: EventTarget, own: Listening): Listen {
  const { addEventListener, removeEventListener } = own;
  return (...args) => {
    addEventListener.apply(target, args);
    onLeaving.add(() => removeEventListener.apply(target, args));
  };
}

/** Gives the window of this test file what it lacks. */
export function furnish() {
  const screen = createScreen();
  const { matchMedia, setTimeout } = globalThis;
  vi.stubGlobal('Worker', InProcessWorker);
  vi.stubGlobal('ResizeObserver', OneSizeObserver);
  vi.stubGlobal('Path2D', InklessPath);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    onLeaving.add(screen.turnOff);
    return screen.request(callback);
  });
  vi.stubGlobal('cancelAnimationFrame', screen.cancel);
  vi.stubGlobal('setTimeout', (...args: Parameters<typeof setTimeout>) => {
    const timer = setTimeout(...args);
    onLeaving.add(() => clearTimeout(timer));
    return timer;
  });
  vi.stubGlobal('addEventListener', forgetful(window, window));
  // The other listeners of the document are those of libraries, which outlive a page, too.
  const documents: Listening = Document.prototype;
  const listenToDocument = forgetful(document, documents);
  document.addEventListener = (...args: Parameters<Listen>) => {
    if (args[0] === 'visibilitychange') listenToDocument(...args);
    else documents.addEventListener.apply(document, args);
  };
  vi.stubGlobal('matchMedia', (text: string) => {
    const list = matchMedia(text);
    const listen = forgetful(list, Object.getPrototypeOf(list) as Listening);
    // One function that listened to several lists would be forgotten by the last one alone.
    const addEventListener = (type: string, heard: (event: Event) => void) =>
      listen(type, (event) => heard(event));
    return Object.assign(list, { addEventListener });
  });
  // There are no style sheets: what is set on an element is all that there is, and its styles are
  // asked for with each name that is looked for.
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => style);
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height);
  Object.assign(HTMLCanvasElement.prototype, { getContext });
}
