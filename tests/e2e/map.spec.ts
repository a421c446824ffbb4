import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

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

const mapOf = (page: Page) => page.getByRole('img', { name: 'Contour map of the loss' });
const readingOf = (page: Page) =>
  page.getByRole('status', { name: 'Place read', includeHidden: true });

/** The numbers of the readout: a, b and the loss. */
async function place(page: Page) {
  const text = (await readingOf(page).innerText()).replaceAll('−', '-');
  const [a, b, loss] = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { a, b, loss };
}

/** Presses a key and waits until another place is read. */
async function press(page: Page, key: string) {
  const before = await readingOf(page).textContent();
  await page.keyboard.press(key);
  await expect(readingOf(page)).not.toHaveText(before ?? '');
  return place(page);
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

  test('the place read is a ghost in the fit chart, and only while it is read', async ({
    app,
    page,
  }) => {
    await app.open('init=point&init.a=1&init.b=1&seed=23');
    await mapOf(page).focus();
    await page.keyboard.press('ArrowRight');
    const ghost = page.locator('path[class*="candidate"]');
    await expect(ghost).toHaveAttribute('d', /^M/);
    const before = await ghost.getAttribute('d');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(ghost).not.toHaveAttribute('d', before ?? '');
    await page.keyboard.press('Escape');
    await expect(ghost).toHaveCount(0);
  });

  test('arrows move the crosshair, with Shift further, and Enter starts there', async ({
    app,
    page,
  }) => {
    await app.open('init=point&init.a=0.5&init.b=0.5&seed=23');
    await app.stepTo(2);
    await mapOf(page).focus();
    const first = await press(page, 'ArrowLeft');
    const back = await press(page, 'ArrowRight');
    const far = await press(page, 'Shift+ArrowRight');
    expect((far.a - back.a) / (back.a - first.a)).toBeCloseTo(10, 0);
    expect(far.b).toBe(first.b);
    const chosen = await press(page, 'Shift+ArrowUp');
    expect(chosen.b).toBeGreaterThan(far.b);
    await page.keyboard.press('Enter');
    await expect(app.readout('Step')).toHaveText('0');
    const link = new URLSearchParams(app.link);
    expect(link.get('init')).toBe('point');
    expect(Number(link.get('init.a'))).toBeCloseTo(chosen.a, 1);
    expect(Number(link.get('init.b'))).toBeCloseTo(chosen.b, 1);
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

  test('equal axes are there on demand', async ({ app, page }) => {
    await app.open('data=women&optimizer.lr=1e-5&seed=2');
    const equal = page.getByRole('button', { name: '1 : 1' });
    await expect(equal).toHaveAttribute('aria-pressed', 'false');
    const shares = async () => {
      await mapOf(page).focus();
      const from = await press(page, 'ArrowLeft');
      await press(page, 'Shift+ArrowLeft');
      const to = await press(page, 'Shift+ArrowDown');
      return { a: from.a - to.a, b: from.b - to.b };
    };
    const own = await shares();
    await equal.click();
    await expect(equal).toHaveAttribute('aria-pressed', 'true');
    const alike = await shares();
    // A tenth of the map is about as long either way, where it was a few against many.
    expect(Math.abs(own.b / own.a)).toBeGreaterThan(10);
    expect(Math.abs(alike.b / alike.a)).toBeLessThan(3);
  });

  test('the key D and its switch show the slopes around the ball, named with their sense', async ({
    app,
    page,
  }) => {
    await app.open('seed=7&batch.size=full&optimizer=sgd&optimizer.lr=0.05');
    const pixels = () =>
      mapOf(page).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL().length);
    const legend = page.getByText('of 16, nearest to −∇L · solid falls, dashed rises');
    await expect(legend).toHaveCount(0);
    const before = await pixels();
    await page.keyboard.press('d');
    await expect(app.button('Slopes by direction')).toHaveAttribute('aria-pressed', 'true');
    await expect(legend).toBeVisible();
    await expect.poll(pixels).not.toBe(before);
    await app.press('Slopes by direction');
    await expect(legend).toHaveCount(0);
  });

  test('the legend names the arrows on the map, and none once the ball has left it', async ({
    app,
    page,
  }) => {
    await app.open('data=women&optimizer=adam&optimizer.lr=0.1&batch.size=full&seed=7');
    const gradient = page.getByText('→ gradient');
    await app.stepTo(1);
    await expect(gradient).toBeVisible();
    await app.stepTo(8);
    await expect(gradient).toHaveCount(0);
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
