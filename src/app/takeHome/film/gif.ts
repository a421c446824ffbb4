import { tell } from '../../../store/intents/notices.ts';
import { createHiring } from '../../../worker/hiring.ts';
import type { Encoder, Reels } from './encoder.ts';
import type { FromGifWorker, ToGifWorker } from './gifHandler.ts';

const makeWorker = createHiring<ToGifWorker>(
  () => new Worker(new URL('./gif.worker.ts', import.meta.url), { type: 'module' }),
  () => tell('noWorkers'),
  async () => (await import('./gifHandler.ts')).createGifHandler,
);

/** A GIF that is shown over and over, its colours chosen frame by frame, written in a worker. */
export function createGif({ canvas, framesPerSecond }: Reels): Encoder {
  const worker = makeWorker();
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('a canvas must be drawn on');

  /** The worker's next word; its first of all, that it is alive, answers nothing. */
  const answer = () =>
    new Promise<FromGifWorker>((resolve, reject) => {
      const heard = new AbortController();
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromGifWorker>) => {
          if (data.type === 'beat') return;
          heard.abort();
          resolve(data);
        },
        { signal: heard.signal },
      );
      worker.addEventListener(
        'error',
        ({ message }) => {
          heard.abort();
          reject(new Error(`the GIF cannot be written: ${message}`));
        },
        { signal: heard.signal },
      );
    });

  return {
    add: async () => {
      const { buffer } = context.getImageData(0, 0, width, height).data;
      const frame = { width, height, rgba: buffer, delayMs: 1000 / framesPerSecond };
      const written = answer();
      worker.postMessage({ type: 'frame', ...frame } satisfies ToGifWorker, [buffer]);
      await written;
    },
    finish: async () => {
      const file = answer();
      worker.postMessage({ type: 'end' } satisfies ToGifWorker, []);
      const last = await file;
      worker.terminate();
      if (last.type !== 'file') throw new Error(`a GIF must end with its file: ${last.type}`);
      return new Blob([last.bytes], { type: 'image/gif' });
    },
    giveUp: () => worker.terminate(),
  };
}
