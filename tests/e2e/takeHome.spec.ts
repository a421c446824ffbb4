import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { expect, test } from './page.ts';
import type { Downhill } from './page.ts';

/** A file that a button of the dialog hands over. */
async function downloaded(page: Page, app: Downhill, file: string): Promise<Buffer> {
  const button = app.button(`Download ${file}`);
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path());
}

/** The mean lightness of the first corner, and of how many colours the image is. */
async function lookOf(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4) {
      colours.add((data[i] >> 3) * 1024 + (data[i + 1] >> 3) * 32 + (data[i + 2] >> 3));
    }
    return { width: image.width, height: image.height, corner: data[0], colours: colours.size };
  }, png.toString('base64'));
}

/** How long a film is, and how many bytes each of its frames takes: one like that before, next to none. */
async function filmed(webm: Buffer) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(webm) });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('a film must have its track');
  const sizes: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) sizes.push(packet.byteLength);
  return { width: track.displayWidth, seconds: await input.computeDuration(), sizes };
}

// Low: fewer dots, which are drawn faster.
test.use({ viewport: { width: 1280, height: 480 }, ownsPage: true });

test('the surface and the charts are taken home as they are seen, and printed on a page', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
    // Printed twice here: it is over when this says so.
    window.addEventListener('afterprint', (event) => {
      if (event.isTrusted) event.stopImmediatePropagation();
    });
  });
  await app.open('seed=23&epochs=8&step=6');
  await app.button('Take it home').click();
  await expect(page.getByRole('img', { name: 'Picture to take home: Surface' })).toBeVisible();
  await app.pick('Colours', 'Dark');
  const svg = (await downloaded(page, app, 'downhill-surface.svg')).toString();
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(words).toEqual(expect.arrayContaining(['minimum', 'start', 'gradient', 'loss (log)']));
  expect(words.join(' ')).toContain('SGD · η 0.001 · Batch size Full · Step 6');
  expect(svg).toMatch(/<image [^>]*href="data:image\/png/);
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const dark = await lookOf(page, await downloaded(page, app, 'downhill-surface.png'));
  expect([dark.width, dark.height]).toEqual([2 * Number(width), 2 * Number(height)]);
  // A copy of the canvas outside of its frame would be blank: of words on one ground.
  expect(dark.colours).toBeGreaterThan(400);
  expect(dark.corner).toBeLessThan(40);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await app.pick('Size of the PNG', '4 ×');
  await app.pick('Colours', 'Light');
  await app.pick('What it shows', 'Loss');
  await expect(page.getByRole('img', { name: 'Picture to take home: Loss' })).toBeVisible();
  const chart = (await downloaded(page, app, 'downhill-loss.svg')).toString();
  expect(chart).not.toContain('<image');
  expect(chart).toMatch(/<text[^>]*>floor 0\.0438[^<]*</);
  const large = await lookOf(page, await downloaded(page, app, 'downhill-loss.png'));
  expect(large.width).toBe(4 * Number(/<svg [^>]*width="(\d+)"/.exec(chart)?.[1]));
  expect(large.corner).toBeGreaterThan(240);

  await app.pick('Size of the PNG', '1 ×');
  await page.getByLabel('Seconds').fill('1');
  const film = await filmed(await downloaded(page, app, 'downhill-loss.webm'));
  expect(film.seconds).toBeCloseTo(1, 2);
  expect(film.sizes).toHaveLength(30);
  const small = Number(/<svg [^>]*width="(\d+)"/.exec(chart)?.[1]);
  expect(Math.abs(film.width - small)).toBeLessThanOrEqual(1);
  // The curve comes in, and then stands still for a quarter of it; what the page shows stays.
  const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  expect(sumOf(film.sizes.slice(1, 22))).toBeGreaterThan(10 * sumOf(film.sizes.slice(-5)));
  await expect(app.readout('Step')).toHaveText('6');

  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-handout]');
  await expect(sheet).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await expect(sheet.locator('table').first().locator('tr')).toHaveCount(10);
  await expect(sheet.locator('table').first().locator('[data-blank]')).toHaveCount(8);
  await expect(sheet.locator('table').last().locator('[data-blank]')).toHaveCount(0);
  for (const landscape of [false, true]) {
    const pdf = await page.pdf({ format: 'A4', landscape });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).not.toBeAttached();
});
