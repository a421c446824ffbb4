import { expect, test } from './page.ts';

test('Back comes to a broken link as it was written, also where view and run changed at once', async ({
  app,
  page,
}) => {
  // Room for the views as tiles: one click chooses.
  await page.setViewportSize({ width: 1366, height: 768 });
  const broken = 'data=women&optimizer.lr=-4&epochs=9&seed=2';
  await app.open(broken);
  await expect(page.getByRole('alert')).toContainText('optimizer.lr');
  const top = await page.getByRole('radio', { name: 'Top', exact: true }).elementHandle();
  // In one task: the address would else have been written between the two.
  await app.button('Draw a new seed').evaluate((button: HTMLElement, view) => {
    (view as HTMLElement).click();
    button.click();
  }, top);
  await expect.poll(() => app.link).toContain('view=top');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => app.link).toBe(broken);
  await expect(page.getByRole('alert')).toContainText('optimizer.lr');
});
