import { expect, FLAT, test } from './page.ts';

// That nothing in a page is refused by its own policy is claimed by every journey: a refusal is an
// error on the console.
test(
  'what strays into the page can neither run, nor dress it, nor ask for anything',
  FLAT,
  async ({ page }) => {
    await page.goto('./');
    const refused = await page.evaluate(async () => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('securitypolicyviolation', (event) => {
        told.push(event.effectiveDirective);
      });
      const stray = document.createElement('div');
      stray.innerHTML =
        '<p style="color: red"></p><img src="https://example.org/a.png" alt="" />' +
        '<form action="https://example.org/"></form>';
      document.body.append(stray);
      stray.querySelector('form')?.submit();
      for (const tag of ['script', 'style']) {
        const element = document.createElement(tag);
        element.textContent = tag === 'script' ? 'window.stray = true' : 'p { color: red }';
        document.body.append(element);
      }
      const base = document.createElement('base');
      base.href = 'https://example.org/';
      document.head.append(base);
      await fetch('https://example.org/').catch(() => undefined);
      return { ran: 'stray' in window, base: document.baseURI };
    });
    const told = () => page.evaluate(() => Reflect.get(window, 'told') as readonly string[]);
    // The browser tells of each a moment later.
    await expect
      .poll(async () => [...new Set(await told())].toSorted())
      .toEqual(
        [
          'base-uri',
          'connect-src',
          'form-action',
          'img-src',
          'script-src-elem',
          'style-src-attr',
          'style-src-elem',
        ].toSorted(),
      );
    expect(refused.ran).toBe(false);
    expect(refused.base).not.toContain('example.org');
  },
);

test('a whole visit meets no refusal: 3D, map, charts, formulas, help, both languages and themes', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  await app.stepTo(2);
  await expect(page.locator('.katex').first()).toBeVisible();
  await page.keyboard.press('d');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  const [notices] = await Promise.all([
    page.waitForEvent('popup'),
    help.getByRole('link', { name: /^Licences/ }).click(),
  ]);
  await expect(notices.locator('body')).toContainText('three 0.187.0 · MIT');
  await notices.close();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await app.press('Dark theme');
  await app.press('한국어');
  await app.button('English').click();
  await page.keyboard.press('m');
  await expect(page.getByRole('application', { name: 'Contour map of the loss' })).toBeVisible();
});
