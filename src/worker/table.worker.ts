import { createTableHandler } from './tableHandler.ts';
import type { FromTableWorker, ToTableWorker } from './tableProtocol.ts';

const post = (message: FromTableWorker, transfer: readonly ArrayBuffer[]) =>
  self.postMessage(message, { transfer: [...transfer] });
const handle = createTableHandler({ post, nowMs: () => performance.now() });

self.addEventListener('message', ({ data }: MessageEvent<ToTableWorker>) => void handle(data));

// The page knows by this that the script has come.
post({ type: 'beat', run: 0 }, []);
