import { encode } from 'uqr';
import { Downhill, expect, FLAT, test } from './page.ts';
import { codeOfGuess, subjectOf } from '../../src/share/guess.ts';
import { problemOf } from '../support/train.ts';

// A camera of its own is put into it.
test.use({ ownsPage: true });

const { experiment } = problemOf({ data: { preset: 'five-points' }, seed: 3 });
/** A choice is of no frame. */
const OF = { frame: { a: [0, 1], b: [0, 1] }, subject: subjectOf(experiment), tag: '' } as const;
const codeOf = (option: number, whose: number) => codeOfGuess({ is: 'choice', option, whose }, OF);

/** The dots of what a phone shows: the code as a camera reads it, in its quiet margin. */
function dotsOf(code: string): boolean[][] {
  return encode(`DOWNHILL:${code}`, { border: 4 }).data;
}

test(
  'phones are counted by camera, each once; it is off when the page of the room is closed',
  FLAT,
  async ({ app, page }) => {
    await app.open('data=five-points&seed=3');
    // A camera that has a phone before it, and then another.
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 640, height: 480 });
      const context = canvas.getContext('2d');
      const seen = { dots: [] as boolean[][], track: null as MediaStreamTrack | null };
      const draw = () => {
        if (context === null) return;
        context.fillStyle = '#8a8f94';
        context.fillRect(0, 0, 640, 480);
        const size = 6;
        for (const [y, row] of seen.dots.entries()) {
          for (const [x, isDark] of row.entries()) {
            context.fillStyle = isDark ? '#101418' : '#f4f6f8';
            context.fillRect(180 + x * size, 120 + y * size, size, size);
          }
        }
      };
      setInterval(draw, 50);
      Object.assign(window, { seen });
      navigator.mediaDevices.getUserMedia = () => {
        const stream = canvas.captureStream(20);
        [seen.track] = stream.getVideoTracks();
        return Promise.resolve(stream);
      };
    });
    const hold = (code: string) =>
      page.evaluate(
        (dots) => Object.assign(Reflect.get(window, 'seen') as object, { dots }),
        dotsOf(code),
      );
    await page.keyboard.press('p');
    await app.press('Ask the room');
    const room = page.getByRole('dialog', { name: 'Ask the room' });
    await room.getByRole('combobox').selectOption('choice-2');
    await hold(codeOf(1, 7));
    await room.getByRole('button', { name: 'Scan by camera' }).click();
    await expect(room.getByText('1 guess', { exact: true })).toBeVisible();
    await expect(room.getByText('option B')).toBeVisible();
    await hold(codeOf(0, 8));
    await expect(room.getByText('2 guesses', { exact: true })).toBeVisible();
    await hold(codeOf(1, 7).replace(/^./, '0'));
    await expect(room.getByRole('alert')).toContainText('mistyped');
    const state = () => page.evaluate('window.seen.track.readyState');
    expect(await state()).toBe('live');
    await page.keyboard.press('Escape');
    await expect(room).toHaveCount(0);
    expect(await state()).toBe('ended');
  },
);

test(
  'of a camera that is not there, or not allowed, it is said what to do instead',
  FLAT,
  async ({ page }) => {
    // A file that fails is told on the console, too.
    const app = new Downhill(page);
    await app.open('data=five-points&seed=3');
    await page.keyboard.press('p');
    await app.press('Ask the room');
    const room = page.getByRole('dialog', { name: 'Ask the room' });
    const press = () => room.getByRole('button', { name: 'Scan by camera' }).click();
    await page.route(/assets\/jsQR-/, (route) => route.abort());
    await press();
    await expect(room.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute(/assets\/jsQR-/);
    for (const [name, said] of [
      ['NotAllowedError', 'The camera is not allowed'],
      ['NotFoundError', 'No camera was found'],
      ['NotReadableError', 'The camera does not start'],
    ]) {
      await page.evaluate((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', error));
      }, name);
      await press();
      await expect(room.getByRole('alert')).toContainText(said);
      await expect(room.getByRole('textbox', { name: 'Codes of the room' })).toBeVisible();
    }
  },
);
