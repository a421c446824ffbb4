import { createManyHandler } from './manyHandler.ts';
import type { FromManyWorker, ToManyWorker } from './manyProtocol.ts';
import { createDefer } from './slices.ts';

const post = (message: FromManyWorker, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const handle = createManyHandler({ post, nowMs: () => performance.now(), defer: createDefer() });

self.addEventListener('message', ({ data }: MessageEvent<ToManyWorker>) => handle(data));

// The page knows by this that the script has come.
post({ type: 'beat', run: 0 }, []);
