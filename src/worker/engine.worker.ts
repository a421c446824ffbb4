import { createEngine } from './engine.ts';
import type { ToSurfaceWorker, ToWorker } from './protocol.ts';
import { createDefer } from './slices.ts';

const post = (message: object, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const handle = createEngine(post, createDefer());

self.addEventListener('message', ({ data }: MessageEvent<ToWorker | ToSurfaceWorker>) =>
  handle(data),
);

// The page knows by this that the script has come.
post({ type: 'beat', run: 0 }, []);
