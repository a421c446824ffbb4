import { expect, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a phone has the run under the thumb, and the rest in tabs', async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: 'Step forward', exact: true }).tap();
  await expect(app.readout('Step')).toHaveText('1');
  await page.getByRole('tab', { name: 'Controls' }).tap();
  await app.control('Data').selectOption('women');
  await expect(app.readout('Step')).toHaveText('0');
  for (const name of ['Fit', 'Loss', 'Numbers']) {
    await page.getByRole('tab', { name, exact: true }).tap();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }
  for (const name of ['Epoch', 'Gradient norm', 'Learning rate now']) {
    await expect(app.readout(name)).toBeVisible();
  }
});

test('nothing sticks out to the side, and what is touched is at least 44 px', async ({
  app,
  page,
}) => {
  await app.open();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  for (const name of ['Play', 'Step forward', 'Step back', 'Reset', 'To end']) {
    const box = await app.button(name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
  }
});
