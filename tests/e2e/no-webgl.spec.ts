import { expect, test } from './page.ts';

test.describe('@no-webgl without 3D in the browser', () => {
  test('the page says so, shows a flat map and trains all the same', async ({ app, page }) => {
    await app.open();
    const hasWebgl = await page.evaluate(
      () => document.createElement('canvas').getContext('webgl2') !== null,
    );
    expect(hasWebgl).toBe(false);
    await expect(page.getByText('This browser has no WebGL')).toBeVisible();
    await expect(page.getByRole('application', { name: 'Contour map of the loss' })).toBeVisible();
    await app.pick('Speed', 'max');
    await app.press('Play');
    await expect(app.status).toContainText('Finished after 240 steps');
  });
});
