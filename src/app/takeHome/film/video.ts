import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import type { Encoder, Reels } from './encoder.ts';
import type { Coding } from './formats.ts';

/** A film that the browser itself encodes, beside the page. */
export async function createVideo(
  { canvas, framesPerSecond }: Reels,
  { format, codec }: Coding,
): Promise<Encoder> {
  const target = new BufferTarget();
  const isMp4 = format === 'mp4';
  const output = new Output({
    format: isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  return {
    add: (frame) => source.add(frame / framesPerSecond, 1 / framesPerSecond),
    finish: async () => {
      await output.finalize();
      if (target.buffer === null) throw new Error('a film that is finished must be there');
      return new Blob([target.buffer], { type: isMp4 ? 'video/mp4' : 'video/webm' });
    },
    giveUp: () => void output.cancel(),
  };
}
