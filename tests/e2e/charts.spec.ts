import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

const chartOf = (page: Page) => page.getByRole('img', { name: /^Loss .* at the start/ });

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
