import { createHandler } from './handler.ts';
import type { ToSurfaceWorker, ToWorker } from './protocol.ts';
import { createDefer } from './slices.ts';
import { createSurfaceHandler } from './surfaceHandler.ts';

// One script for both kinds of work, so that the engine is fetched once; the page makes one worker
// of it for training and another for surfaces.
const post = (message: object, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const surroundings = { post, nowMs: () => performance.now(), defer: createDefer() };
const train = createHandler(surroundings);
const computeSurface = createSurfaceHandler(surroundings);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker | ToSurfaceWorker>) => {
  if (data.type === 'surface') computeSurface(data);
  else train(data);
});
