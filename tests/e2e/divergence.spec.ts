import { expect, FLAT, test } from './page.ts';

test('numbers of any length are shown whole', FLAT, async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open('data=women&optimizer.lr=0.05&batch.size=2&seed=23');
  await app.toEnd();
  await expect(app.readout('b')).toHaveText(/10\S+/);
  const all = ['Step', 'Epoch', 'a', 'b', 'Loss', 'Gradient norm', 'Learning rate now'];
  for (const name of all) await expect(app.readout(name)).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const name of ['Step', 'Loss', 'a', 'b']) {
    await expect(app.readout(name)).toBeInViewport({ ratio: 1 });
  }
});

test(
  'before a room a divergence is told without its ways out, of which none has a button there',
  FLAT,
  async ({ app, page }) => {
    await app.open('data=five-points&seed=7&optimizer.lr=0.5');
    await app.toEnd();
    const effects = page.getByText(/stability limit (?:0\.277|to 1)$/);
    await expect(effects).toHaveCount(2);
    for (const effect of await effects.all()) await expect(effect).toBeVisible();
    await page.keyboard.press('p');
    await expect(app.button('Step forward')).toBeHidden();
    await expect(page.getByRole('heading', { name: /^Diverged at step 7/ })).toBeVisible();
    for (const effect of await effects.all()) await expect(effect).toBeHidden();
  },
);

test('on a phone a run that diverges while the settings are open says so at the learning rate', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await app.open('optimizer.lr=10&seed=23');
  await page.getByRole('tab', { name: 'Controls' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Controls' });
  const slider = panel.getByRole('slider', { name: 'Learning rate, slider' });
  await slider.scrollIntoViewIfNeeded();
  const place = async () => Math.round((await slider.boundingBox())?.y ?? 0);
  const before = await place();
  await app.button('Play').click();
  await expect(panel.getByRole('heading', { name: /diverged/i })).toBeInViewport();
  expect(await place()).toBe(before);
});
