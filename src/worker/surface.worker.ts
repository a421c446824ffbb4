import type { ToSurfaceWorker } from './protocol.ts';
import { createDefer } from './slices.ts';
import { createSurfaceHandler } from './surfaceHandler.ts';

const handle = createSurfaceHandler({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs: () => performance.now(),
  defer: createDefer(),
});

self.addEventListener('message', (event: MessageEvent<ToSurfaceWorker>) => handle(event.data));
