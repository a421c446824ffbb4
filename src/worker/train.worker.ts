import { createHandler } from './handler.ts';
import type { ToWorker } from './protocol.ts';

// A macrotask without setTimeout's minimum of 4 ms: messages that wait are handled in between.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

const handle = createHandler({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs: () => performance.now(),
  defer: (callback) => {
    waiting.push(callback);
    channel.port2.postMessage(null);
  },
});

self.addEventListener('message', (event: MessageEvent<ToWorker>) => handle(event.data));
