import { createHandler } from './handler.ts';
import type { ToWorker } from './protocol.ts';
import { createDefer } from './slices.ts';

const handle = createHandler({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs: () => performance.now(),
  defer: createDefer(),
});

self.addEventListener('message', (event: MessageEvent<ToWorker>) => handle(event.data));
