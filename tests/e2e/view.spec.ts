import type { Page } from '@playwright/test';
import { Downhill, expect, FLAT, test } from './page.ts';
import { framesAtRest } from './surface.ts';

const surfaceOf = (page: Page) => page.getByLabel(/^Loss surface\./);
const mapOf = (page: Page) => page.getByRole('application', { name: 'Contour map of the loss' });
const viewIn = (app: Downhill) => new URLSearchParams(app.link).get('view');

function tile(page: Page, name: string) {
  return page
    .getByRole('radiogroup', { name: 'View', exact: true })
    .getByRole('radio', { name, exact: true });
}

test('M shows the map in the place of the surface, and brings the surface back', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(surfaceOf(page)).toBeVisible();
  await page.keyboard.press('m');
  await expect(mapOf(page)).toBeVisible();
  await expect(surfaceOf(page)).toHaveCount(0);
  await expect(tile(page, 'Map')).toBeChecked();
  await app.stepTo(2);
  await page.keyboard.press('m');
  await expect(surfaceOf(page)).toBeVisible();
  await expect(mapOf(page)).toHaveCount(0);
  await expect(tile(page, '3D')).toBeChecked();
  // Something is drawn: words are put over the surface only once it has a shape.
  await expect(page.getByText('minimum', { exact: true })).toBeVisible();
});

test('digits choose the view, also right after a tile was pressed; a field keeps its digits', async ({
  app,
  page,
}) => {
  await app.open();
  const views = { Digit2: 'Top', Digit3: 'Along a', Digit4: 'Along b', Digit0: '3D' };
  await app.pick('View', 'Map');
  for (const [key, name] of Object.entries(views)) {
    await page.keyboard.press(key);
    await expect(tile(page, name)).toBeChecked();
  }
  await app.control('Epochs').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Digit2');
  await expect(app.control('Epochs')).toHaveValue('802');
  await expect(tile(page, '3D')).toBeChecked();
  await surfaceOf(page).focus();
  await page.keyboard.press('Digit2');
  await expect(tile(page, 'Top')).toBeChecked();
});

test('what is seen is in the link, and opening it shows the same', async ({ app }) => {
  await app.open();
  await expect.poll(() => app.link).not.toContain('view');
  await app.pick('View', 'Along a');
  await app.pick('Height', 'Linear');
  await app.page.getByRole('switch', { name: 'squares' }).click({ force: true });
  await app.page.getByRole('combobox', { name: 'Horizontal axis' }).selectOption('epochs');
  await app.page.getByRole('combobox', { name: 'Vertical axis' }).selectOption('linear');
  await app.press('Zoom out');
  await expect
    .poll(() => app.link)
    .toMatch(
      /seed=23&view=along-a&view\.height=linear&view\.lossAxis=epochs&view\.lossScale=linear&view\.squares=on&view\.a=\S+&view\.b=\S+$/,
    );
  const { link, page } = app;
  // The page is loaded anew, and knows nothing but the link.
  await page.goto('about:blank');
  await app.open(link);
  await expect(tile(page, 'Along a')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Linear' }).first()).toBeChecked();
  await expect(page.getByRole('switch', { name: 'squares' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Horizontal axis' })).toHaveValue('epochs');
  await expect(page.getByRole('combobox', { name: 'Vertical axis' })).toHaveValue('linear');
  await expect.poll(() => app.link).toBe(link);
});

test('Back undoes what changed the experiment, and leaves the view as it is', async ({
  app,
  page,
}) => {
  await app.open();
  await app.control('Optimizer').selectOption('adam');
  await app.pick('View', 'Top');
  await expect.poll(() => viewIn(app)).toBe('top');
  await app.pick('View', 'Map');
  await expect.poll(() => viewIn(app)).toBe('map');
  await page.goBack();
  await expect(app.control('Optimizer')).toHaveValue('sgd');
  await expect(tile(page, 'Map')).toBeChecked();
  await expect.poll(() => viewIn(app)).toBe('map');
  await page.goForward();
  await expect(app.control('Optimizer')).toHaveValue('adam');
  await page.reload();
  await expect(mapOf(page)).toBeVisible();
});

test('a box that was turned by hand is in the link, to the degree', async ({ app, page }) => {
  await app.open();
  const surface = surfaceOf(page);
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('+');
  // It glides: the address is told of the places on the way, too.
  await framesAtRest(surface);
  await expect.poll(() => viewIn(app)).toMatch(/^\d+,\d+,1\.\d+$/);
  const view = viewIn(app);
  await expect(page.getByRole('radiogroup', { name: 'View' }).locator(':checked')).toHaveCount(0);
  await page.reload();
  await expect(surface).toBeVisible();
  await expect.poll(() => viewIn(app)).toBe(view);
  // From there one step back is one step back: the camera stands where the link says.
  await surface.focus();
  await expect(page.getByText('minimum', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const [azimuth, elevation] = (view ?? '').split(',').map(Number);
  await expect
    .poll(() => (viewIn(app) ?? '').split(',').map(Number).slice(0, 2))
    .toEqual([azimuth, elevation - 5]);
  await page.keyboard.press('Digit0');
  await expect.poll(() => viewIn(app)).toBeNull();
});

test('the map and back keeps a box as it was turned', async ({ app, page }) => {
  await app.open('view=-20,30,1.2');
  await expect(surfaceOf(page)).toBeVisible();
  await page.keyboard.press('m');
  await expect(mapOf(page)).toBeVisible();
  await page.keyboard.press('m');
  await expect(surfaceOf(page)).toBeVisible();
  await expect(page.getByText('minimum', { exact: true })).toBeVisible();
  await expect.poll(() => viewIn(app)).toBe('-20,30,1.2');
  // It stands there again, and is turned on from there.
  await surfaceOf(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => viewIn(app)).toMatch(/^-20,25,/);
});

test('what a link cannot show is told of in a sentence, and the rest is shown', async ({
  app,
  page,
}) => {
  // The sentence takes room of the picture, and a low one has a list in the place of the tiles.
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.open(
    'data=women&seed=2&view=sideways&view.height=linear&view.a=1,1.0000000001&view.b=-400,400',
  );
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('view: must be one of 3d, top, along-a, along-b, map');
  await expect(alert).toContainText(
    'view.a: must be low,high: two numbers, the lower first, at least',
  );
  await expect(alert).not.toContainText('view.b');
  await expect(tile(page, '3D')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Linear' }).first()).toBeChecked();
  await app.control('Epochs').fill('10');
  await expect(alert).toHaveCount(0);
  await expect.poll(() => app.link).toContain('view.height=linear');
  await expect.poll(() => app.link).toContain('view.b=-400,400');
  await expect.poll(() => app.link).not.toContain('1.0000000001');
});

test('a link typed into the address bar of the open page shows its view', async ({ app, page }) => {
  await app.open();
  await page.goto('./#v=1&data=cars&optimizer=sgd&optimizer.lr=0.001&seed=1&view=map');
  await expect(mapOf(page)).toBeVisible();
  await expect(app.control('Data')).toHaveValue('cars');
});

test(
  'on a phone, too, it is seen that the link was copied',
  FLAT,
  async ({ app, page, context }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open();
    await app.press('Share link');
    await expect(page.getByText('Link copied')).toBeInViewport({ ratio: 1 });
  },
);

test.describe('in a page that comes by plain http', () => {
  test.use({ ownsPage: true });

  test('without a clipboard the link stands in a field, selected', FLAT, async ({ app, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await app.open('data=women');
    await app.press('Share link');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Copy this link:' });
    await expect(field).toHaveValue(/#v=1&data=women/);
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(await field.inputValue());
    await app.button('Close').click();
    await expect(field).toHaveCount(0);
  });
});
