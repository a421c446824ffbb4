import { createGifHandler } from './gifHandler.ts';
import type { FromGifWorker, ToGifWorker } from './gifHandler.ts';

const post = (message: FromGifWorker, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const handle = createGifHandler(post);

self.addEventListener('message', ({ data }: MessageEvent<ToGifWorker>) => handle(data));

// The page knows by this that the script has come.
post({ type: 'beat' }, []);
