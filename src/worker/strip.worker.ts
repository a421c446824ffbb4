import { createDefer } from './slices.ts';
import { createStripHandler } from './stripHandler.ts';
import type { FromStripWorker, ToStripWorker } from './stripProtocol.ts';

const post = (message: FromStripWorker, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const handle = createStripHandler({ post, defer: createDefer() });

self.addEventListener('message', ({ data }: MessageEvent<ToStripWorker>) => handle(data));

// The page knows by this that the script has come.
post({ type: 'beat', run: 0 }, []);
