import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

const meanSquare = (page: Page) => page.locator('path[class*="mean"]');

/** Width and height of a path that is one rectangle, in CSS pixels. */
async function sidesOf(page: Page) {
  const d = (await meanSquare(page).getAttribute('d')) ?? '';
  const [, height, width] = /v(-?[\d.]+)h(-?[\d.]+)/.exec(d)?.map(Number) ?? [];
  return { width: Math.abs(width), height: Math.abs(height) };
}

test('the mean square is a square, as large as the loss says', FLAT, async ({ app, page }) => {
  await app.open();
  await app.stepTo(1);
  const sides: { loss: number; side: number }[] = [];
  for (const step of [2, 9]) {
    await app.stepTo(step);
    const loss = Number(await app.read('Loss'));
    await expect(page.getByText(`MSE ${Number(loss.toPrecision(3))}`)).toBeVisible();
    const { width, height } = await sidesOf(page);
    expect(width).toBe(height);
    sides.push({ loss, side: width });
  }
  const [one, other] = sides;
  expect((one.side / other.side) ** 2).toBeCloseTo(one.loss / other.loss, 0);
  await page.getByRole('switch', { name: 'squares' }).click();
  await expect(meanSquare(page)).toHaveCount(0);
});

test(
  'it is there in Korean, too, and not for a loss that squares nothing',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await app.control('Loss function').selectOption('mae');
    await expect(page.getByText(/^MSE \d/)).toHaveCount(0);
    await app.control('Loss function').selectOption('mse');
    await app.button('한국어').click();
    await expect(page.getByText(/^MSE \d/)).toBeVisible();
  },
);

test(
  'of a large batch a few squares stand for all, and the chart says so',
  FLAT,
  async ({ app, page }) => {
    await app.open('data=noisy-line&batch.size=full&optimizer.lr=0.1&seed=3');
    await app.stepTo(1);
    await expect(page.getByText('squares of 1 point in 5')).toBeVisible();
    const squares = page.locator('path[class*="litSquare"]');
    const count = ((await squares.getAttribute('d')) ?? '').split('z').length - 1;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(12);
    await app.pick('Batch size', '8');
    await app.stepTo(1);
    await expect(page.getByText('squares of 1 point in')).toHaveCount(0);
  },
);

const chartOf = (page: Page) => page.getByRole('img', { name: /^Loss .* at the start/ });
const reader = (page: Page) => page.getByRole('slider', { name: 'Read a step of the loss' });

test('hovering reads a step, a click goes there, a drag scrubs', FLAT, async ({ app, page }) => {
  await app.open();
  await app.stepTo(12);
  const twelfth = await app.state();
  const box = await chartOf(page).boundingBox();
  if (box === null) throw new Error('the chart must be laid out');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.95, y);
  const reading = page.locator('dl[class*="reading"]');
  await expect(reading).toContainText(/Step12/);
  await expect(reading).toContainText(`Epoch${twelfth.Epoch}`);
  await expect(reading).toContainText(`Loss${twelfth.Loss}`);
  await expect(reading).toContainText(/this batch[\d.]+η0\.05/);
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await expect(app.readout('Step')).not.toHaveText('12');
  const clicked = Number(await app.read('Step'));
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 3 });
  await expect.poll(async () => Number(await app.read('Step'))).toBeGreaterThan(clicked);
  await page.mouse.up();
});

test('the keys read a step of the loss, and Enter goes there', FLAT, async ({ app, page }) => {
  await app.open();
  await app.stepTo(8);
  await reader(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /^Step 6 Epoch 2 Loss [\d.]+ /);
  await expect(app.readout('Step')).toHaveText('8');
  const said = (await reader(page).getAttribute('aria-valuetext')) ?? '';
  await page.keyboard.press('Enter');
  await expect(app.readout('Step')).toHaveText('6');
  expect(said).toContain(`Loss ${await app.read('Loss')}`);
  await page.keyboard.press('Home');
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /^Step 0 Epoch 0 Loss [\d.]+$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('dl[class*="reading"]')).toHaveCount(0);
});

test(
  'a learning rate that changes has a panel of its own, under its steps',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const panel = page.locator('canvas[class*="rate"]');
    await expect(chartOf(page)).toBeVisible();
    await expect(panel).toHaveCount(0);
    await app.control('Schedule').selectOption('cosine');
    await app.stepTo(20);
    await expect(panel).toBeVisible();
    const inked = () =>
      panel.evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return data?.filter((value, k) => k % 4 === 3 && value > 200).length ?? 0;
      });
    await expect.poll(inked).toBeGreaterThan(200);
  },
);

test(
  'points of a preset that are edited keep the names and units of their axes',
  FLAT,
  async ({ app, page }) => {
    await app.open('data=women&optimizer.lr=1e-5&seed=1');
    await expect(page.getByText('height (cm)')).toBeVisible();
    await page.getByRole('button', { name: /^Point 1: x 147\.3 cm/ }).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => app.link).toMatch(/data=women&data\.points=147\.\d+,\d/);
    await expect(page.getByText('height (cm)')).toBeVisible();
    await expect(page.getByText('weight (kg)')).toBeVisible();
    const { link } = app;
    const loss = await app.read('Loss');
    await page.reload();
    await expect(page.getByText('height (cm)')).toBeVisible();
    await expect.poll(() => app.link).toBe(link);
    await expect(app.readout('Loss')).toHaveText(loss);
  },
);
