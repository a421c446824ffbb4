import type { Page } from '@playwright/test';
import { atRest, expect, test } from './page.ts';

const FIVE_POINTS = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
] as const;

function meanSquare(a: number, b: number): number {
  const squares = FIVE_POINTS.map(([x, y]) => (a * x + b - y) ** 2);
  return squares.reduce((sum, square) => sum + square) / FIVE_POINTS.length;
}

const mapOf = (page: Page) => page.getByRole('application', { name: 'Contour map of the loss' });
const readingOf = (page: Page) =>
  page.getByRole('status', { name: 'Place read', includeHidden: true });

/** The numbers of the readout: a, b and the loss. */
async function place(page: Page) {
  await atRest(page);
  const text = (await readingOf(page).innerText()).replaceAll('−', '-');
  const [a, b, loss] = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { a, b, loss };
}

async function middleOf(page: Page) {
  const box = await mapOf(page).boundingBox();
  if (box === null) throw new Error('the map must be laid out');
  return { x: box.x + box.width * 0.6, y: box.y + box.height * 0.4 };
}

test.describe('@no-webgl the flat map', () => {
  test('reads a place under the pointer, with the loss of the points themselves', async ({
    app,
    page,
  }) => {
    await app.open();
    await expect(readingOf(page)).toBeHidden();
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await expect(readingOf(page)).toBeVisible();
    const { a, b, loss } = await place(page);
    // The readout prints a and b to three decimals and the loss to four digits.
    expect(Math.abs(loss / meanSquare(a, b) - 1)).toBeLessThan(0.01);
    await page.mouse.move(0, 0);
    await expect(readingOf(page)).toBeHidden();
  });

  test('a click starts there, a drag does not', async ({ app, page }) => {
    await app.open();
    const { link } = app;
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => app.link).toBe(link);
    const { a, b } = await place(page);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => new URLSearchParams(app.link).get('init')).toBe('point');
    const now = new URLSearchParams(app.link);
    expect(Number(now.get('init.a'))).toBeCloseTo(a, 1);
    expect(Number(now.get('init.b'))).toBeCloseTo(b, 1);
  });

  test('the key D and its switch show the slopes around the ball, named with their sense', async ({
    app,
    page,
  }) => {
    await app.open('seed=7&batch.size=full&optimizer=sgd&optimizer.lr=0.05');
    const pixels = () =>
      mapOf(page).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL().length);
    const legend = page.getByText('of all 5 points, here · solid falls, dashed rises; near −∇L');
    await expect(legend).toHaveCount(0);
    const before = await pixels();
    await page.keyboard.press('d');
    await expect(app.button('Slopes by direction')).toHaveAttribute('aria-pressed', 'true');
    await expect(legend).toBeVisible();
    await expect.poll(pixels).not.toBe(before);
    await app.press('Slopes by direction');
    await expect(legend).toHaveCount(0);
  });

  test('the batch’s own bowl and a cloud of 200 runs are drawn on it, and leave it as it was', async ({
    app,
    page,
  }) => {
    await app.open('data=five-points&batch.size=2&optimizer.lr=0.05&seed=7');
    // As one number: a picture in letters is nothing to be read.
    const pixels = () =>
      mapOf(page).evaluate((map: HTMLCanvasElement) => {
        let sum = 0;
        for (const letter of map.toDataURL()) sum = (31 * sum + letter.charCodeAt(0)) % 2 ** 32;
        return sum;
      });
    /** Dots in the colour of the batch; what is said of its bowl makes the whole map lower, too. */
    const ofBatch = () =>
      mapOf(page).evaluate((map: HTMLCanvasElement) => {
        const context = map.getContext('2d');
        if (context === null) throw new Error('the map must be painted');
        const { data } = context.getImageData(0, 0, map.width, map.height);
        const dots = Array.from({ length: data.length / 4 }, (_, k) =>
          data.subarray(4 * k, 4 * k + 3),
        );
        return dots.filter(([red, green, blue]) => red === 255 && green === 210 && blue === 74)
          .length;
      });
    await atRest(page);
    const bare = await pixels();
    expect(await ofBatch()).toBe(0);
    const bowl = page.getByRole('button', { name: 'Batch’s own bowl' });
    await bowl.click();
    await expect.poll(ofBatch).toBeGreaterThan(50);
    await bowl.click();
    await expect.poll(pixels).toBe(bare);
    const many = page.getByRole('button', { name: 'Many runs' });
    await many.click();
    await page.getByRole('button', { name: 'Run 200' }).click();
    await expect.poll(pixels).not.toBe(bare);
    await many.click();
    await expect.poll(pixels).toBe(bare);
  });

  test('a finger starts by tapping, and finds the small button', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      baseURL,
      locale: 'en-US',
    });
    const phone = await context.newPage();
    await phone.goto('./');
    const { x, y } = await middleOf(phone);
    await phone.touchscreen.tap(x, y);
    await expect.poll(() => phone.url()).toContain('init=point');
    const equal = phone.getByRole('button', { name: '1 : 1' });
    const box = await equal.boundingBox();
    // What takes the finger reaches beyond what is drawn.
    await phone.touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) + 6);
    await expect(equal).toHaveAttribute('aria-pressed', 'false');
    await context.close();
  });
});

test.describe('@no-webgl a slow network', () => {
  test.use({ ownsPage: true });

  test('moves no map: what comes beside it late has its room from the first', async ({
    app,
    page,
  }) => {
    const network = { arrive: () => {} };
    const arrival = new Promise<void>((resolve) => {
      network.arrive = resolve;
    });
    await page.route(/assets\/(?:FrameControls|SurfaceNotes|PictureToggles)\b/, async (route) => {
      await arrival;
      await route.continue();
    });
    await app.open();
    await expect(mapOf(page)).toBeVisible();
    const before = await mapOf(page).boundingBox();
    network.arrive();
    await expect(app.button('Slopes by direction')).toBeVisible();
    await expect(app.button('Ranges of a and b')).toBeVisible();
    expect(await mapOf(page).boundingBox()).toEqual(before);
  });
});
