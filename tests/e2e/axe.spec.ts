import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const sizes = [
  { name: 'a wide window', width: 1440, height: 900 },
  { name: 'a tablet', width: 900, height: 1100 },
  { name: 'a phone', width: 390, height: 844 },
];

for (const locale of ['en-US', 'ko-KR'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // The rest of the page is the same about a map, which is drawn faster: each language and each
    // theme is looked at once about the surface.
    const isFlat = (locale === 'ko-KR') !== (colorScheme === 'dark');
    test.describe(`axe, ${locale}, ${colorScheme}`, isFlat ? FLAT : {}, () => {
      test.use({ locale, colorScheme });

      test('finds nothing serious in a wide window, on a tablet and on a phone', async ({
        app,
        page,
      }) => {
        await page.goto('./');
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        for (const { name, width, height } of sizes) {
          await page.setViewportSize({ width, height });
          await expect(page.locator('canvas').first()).toBeVisible();
          expect(await seriousFindings(page), name).toEqual([]);
        }
        await expect.poll(() => app.link).toContain('seed=');
      });

      test('finds nothing serious where a run diverged and a link was broken', async ({
        app,
        page,
      }) => {
        await page.goto('./#optimizer.lr=10&epochs=500&seed=23&batch.size=0');
        await page.keyboard.press('End');
        await expect(page.getByRole('button', { name: /η = 0\.13/ })).toBeVisible();
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await seriousFindings(page)).toEqual([]);
        await expect.poll(() => app.link).toContain('optimizer.lr=10');
      });
    });
  }
}

test(
  'axe finds nothing serious in the keyboard help, scrolled or not',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 800, height: 420 });
    expect(await seriousFindings(page)).toEqual([]);
  },
);
