import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';

/** How much of what is drawn of an element is of another colour than its left upper corner. */
async function inkOf(element: Locator): Promise<number> {
  const png = (await element.screenshot()).toString('base64');
  return element.page().evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (context === null) throw new Error('a canvas can be drawn on');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let others = 0;
    for (let i = 0; i < data.length; i += 4) {
      if ([0, 1, 2].some((j) => Math.abs(data[i + j] - data[j]) > 40)) others++;
    }
    return others / (data.length / 4);
  }, png);
}

function luminance(colour: string): number {
  const [r, g, b] = (colour.match(/\d+/g) ?? []).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

test('where the system forces its colours names, tracks, switches and choices are seen', async ({
  app,
  page,
}) => {
  await app.open('seed=23');
  // The system's colours hold also for a person who once chose a theme.
  await app.press('Dark theme');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expect(app.button(/theme$/)).toHaveCount(0);

    // A name has an edge of another lightness around it, not of its own.
    const name = page.getByText('minimum', { exact: true }).first();
    await expect(name).toBeVisible();
    const [ink, edge] = await name.evaluate((label) => {
      const { color, webkitTextStrokeColor } = getComputedStyle(label);
      return [color, webkitTextStrokeColor];
    });
    expect(Math.abs(luminance(ink) - luminance(edge))).toBeGreaterThan(0.5);

    for (const slider of ['Learning rate, slider', 'Position in the run']) {
      expect(await inkOf(page.getByRole('slider', { name: slider })), slider).toBeGreaterThan(0.1);
    }
    const squares = page.getByRole('switch', { name: 'squares' });
    const before = await inkOf(squares);
    expect(before).toBeGreaterThan(0.2);
    await squares.click();
    await expect.poll(async () => Math.abs((await inkOf(squares)) - before)).toBeGreaterThan(0.1);
    const backgrounds = await page
      .getByRole('radiogroup', { name: 'Batch size' })
      .locator('label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
    expect(new Set(backgrounds).size).toBe(2);
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: 'light' });
});
