import { applyPalette, GIFEncoder, quantize } from 'gifenc';

export type ToGifWorker =
  /** A frame that is shown for so long. */
  | {
      readonly type: 'frame';
      readonly width: number;
      readonly height: number;
      readonly rgba: ArrayBuffer;
      readonly delayMs: number;
    }
  | { readonly type: 'end' };

export type FromGifWorker =
  /** A sign of life. */
  | { readonly type: 'beat' }
  /** The last frame is written. */
  | { readonly type: 'written' }
  | { readonly type: 'file'; readonly bytes: ArrayBuffer };

/** A frame of a GIF has so many colours. */
const COLOURS = 256;

/** The worker that writes a GIF, without its thread. */
export function createGifHandler(
  post: (message: FromGifWorker, transfer: readonly ArrayBuffer[]) => void,
) {
  const gif = GIFEncoder();
  return (message: ToGifWorker) => {
    if (message.type === 'end') {
      gif.finish();
      const { buffer } = gif.bytes();
      post({ type: 'file', bytes: buffer }, [buffer]);
      return;
    }
    const { rgba, width, height, delayMs } = message;
    const pixels = new Uint8ClampedArray(rgba);
    const palette = quantize(pixels, COLOURS);
    gif.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay: delayMs });
    post({ type: 'written' }, []);
  };
}
