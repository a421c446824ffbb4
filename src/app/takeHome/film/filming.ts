import { GLIDE_MS } from '../../../trace/playhead.ts';
import { beginFilm, showMoment } from '../../../store/intents/film.ts';
import type { Picture } from '../pictures/picture.ts';
import { imageOf } from '../pictures/raster.ts';
import type { Encoder, Reels } from './encoder.ts';
import type { Coding, FilmFormat } from './formats.ts';
import { frameCount, momentOf } from './timeline.ts';
import type { Moment, Reel } from './timeline.ts';

/** A GIF counts hundredths of a second: these are whole ones. */
export const FRAMES_PER_SECOND: Readonly<Record<FilmFormat, number>> = {
  webm: 30,
  mp4: 30,
  gif: 20,
};

/** No film is wider or higher, in dots. */
const MOST: Readonly<Record<FilmFormat, readonly [width: number, height: number]>> = {
  webm: [1920, 1080],
  mp4: [1920, 1080],
  gif: [960, 720],
};

interface Filming {
  readonly reel: Reel;
  readonly coding: Coding | { readonly format: 'gif' };
  /** Dots to a CSS pixel, where so many have room. */
  readonly scale: number;
  /** The picture of the moment that the page shows. */
  readonly draw: (dotsPerPixel: number) => Picture;
  readonly tell: (done: number, all: number) => void;
  readonly isWanted: () => boolean;
}

/** All that shows the moment has drawn it: what the clock draws, and what React then writes. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

async function show({ row, sinceMs }: Moment) {
  showMoment(row, sinceMs);
  await painted();
}

async function encoderFor(coding: Filming['coding'], reels: Reels): Promise<Encoder> {
  if (coding.format === 'gif') return (await import('./gif.ts')).createGif(reels);
  return (await import('./video.ts')).createVideo(reels, coding);
}

const even = (dots: number) => 2 * Math.ceil(dots / 2);

/** Of two pictures in one, so that the words of both have room. */
function sheetFor(pictures: readonly Picture[], format: FilmFormat, wanted: number) {
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const [mostWide, mostHigh] = MOST[format];
  const scale = Math.min(wanted, mostWide / width, mostHigh / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(mostWide, even(width * scale));
  canvas.height = Math.min(mostHigh, even(height * scale));
  return { canvas, scale };
}

/**
 * Films the active run: every frame is drawn as the page draws it, however long that takes, and the
 * page is then where it was.
 * @returns null where it is no longer wanted
 */
export async function makeFilm(film: Filming): Promise<Blob | null> {
  const { reel, coding, draw, tell, isWanted } = film;
  const end = beginFilm();
  try {
    await show({ row: reel.from, sinceMs: Infinity });
    const first = draw(1);
    await show({ row: reel.to, sinceMs: Infinity });
    const { canvas, scale } = sheetFor([first, draw(1)], coding.format, film.scale);
    const context = canvas.getContext('2d', { willReadFrequently: coding.format === 'gif' });
    if (context === null) throw new Error('a canvas must be drawn on');
    const encoder = await encoderFor(coding, { canvas, framesPerSecond: reel.framesPerSecond });
    const all = frameCount(reel);
    const shown = { moment: null as Moment | null };
    const add = async (frame: number) => {
      const moment = momentOf(reel, frame);
      // The page shows a moment as it shows any later one, once it has come to rest.
      const isSame = shown.moment?.row === moment.row && shown.moment.sinceMs > GLIDE_MS;
      if (!isSame) {
        await show(moment);
        const picture = draw(scale);
        const image = await imageOf(picture);
        context.fillStyle = picture.paper;
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, picture.width * scale, picture.height * scale);
        shown.moment = moment;
      }
      await encoder.add(frame);
      tell(frame + 1, all);
    };
    try {
      // oxlint-disable-next-line eslint/no-await-in-loop -- the page shows one moment at a time
      for (let frame = 0; frame < all && isWanted(); frame++) await add(frame);
      if (isWanted()) return await encoder.finish();
    } catch (error) {
      encoder.giveUp();
      throw error;
    }
    encoder.giveUp();
    return null;
  } finally {
    end();
  }
}
