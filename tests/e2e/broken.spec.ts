import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Downhill } from './page.ts';

// What fails is told on the console too, which the other journeys do not allow.

/** Lets no file of this name through, as without a network. */
async function withhold(page: Page, name: string) {
  const files = `**/assets/${name}*.js`;
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

const image = (page: Page, name: string | RegExp) =>
  page.getByRole('img', { name }).or(page.getByRole('application', { name }));

test('a part that does not arrive is missing alone, says so, and comes when it is tried again', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'FitChart');
  await app.open();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This part of the page could not be shown');
  await expect(alert).toHaveCount(1);
  await app.stepTo(2);
  await expect(image(page, /^Loss surface/)).toBeVisible();
  await expect(image(page, /^Loss .* at the start/)).toBeVisible();

  await app.press('Try again');
  await expect(alert).toHaveCount(1);
  await deliver();
  await app.press('Try again');
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole('group', { name: /^5 points and the line/ })).toBeVisible();
  await expect(app.readout('Step')).toHaveText('2');
});

test('without the files of 3D the surface is shown from above, until they come', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'scene');
  await app.open();
  await expect(page.getByText('This part of the page could not be shown')).toBeVisible();
  await expect(image(page, 'Contour map of the loss')).toBeVisible();
  await deliver();
  await app.press('Try again');
  await expect(image(page, /^Loss surface/)).toBeVisible();
});

test('without the panel of the ranges the picture stays, and the panel can be tried again', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'RangePanel');
  await app.open();
  await app.press('Ranges of a and b');
  await expect(page.getByRole('alert')).toContainText('could not be shown');
  await expect(image(page, /^Loss surface/)).toBeVisible();
  await deliver();
  await app.press('Try again');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(app.control('a from')).toBeVisible();
});

test('a link whose view cannot be shown opens without it, and stays as it is', async ({ page }) => {
  const app = new Downhill(page);
  await withhold(page, 'framing');
  const link = 'data=women&seed=2&view.a=-1,2';
  await app.open(link);
  await expect(app.control('Data')).toHaveValue('women');
  await app.stepTo(1);
  expect(app.link).toBe(link);
});

test('a graphics context that does not come back gives way to the map, and 3D can be tried again', async ({
  page,
}) => {
  await page.clock.install();
  const app = new Downhill(page);
  await app.open();
  const surface = image(page, /^Loss surface/);
  await expect(surface).toHaveAttribute('data-frames', /\d/);
  await surface.evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.getByText('The graphics card stopped drawing')).toHaveCount(0);
  // Longer than a context that comes back takes.
  await page.clock.fastForward(5000);
  await expect(page.getByText('The graphics card stopped drawing')).toBeVisible();
  await expect(image(page, 'Contour map of the loss')).toBeVisible();
  await app.press('Try 3D again');
  await expect(surface).toBeVisible();
  await expect(surface).toHaveAttribute('data-frames', /\d/);
  await app.pick('View', 'Map');
});
