import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

/** @param within a selector; the whole page without one */
async function seriousFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  // The page has no frames, for whose sake each look would open a page of its own.
  const axe = new AxeBuilder({ page }).include(within).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const sizes = [
  { name: 'a wide window', width: 1440, height: 900 },
  { name: 'a tablet', width: 900, height: 1100 },
  { name: 'a phone', width: 390, height: 844 },
];

// What is found depends on the language by its names, on the theme by its contrasts: each of both is
// looked at once, about the surface and about the map.
for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['ko-KR', 'dark'],
] as const) {
  test.describe(`axe, ${locale}, ${colorScheme}`, () => {
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

    test(
      'finds nothing serious where a run diverged, a link was broken and the surface is a map',
      FLAT,
      async ({ app, page }) => {
        await page.goto('./#optimizer.lr=10&epochs=500&seed=23&batch.size=0');
        await page.keyboard.press('End');
        await expect(page.getByRole('button', { name: /η = 0\.13/ })).toBeVisible();
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await seriousFindings(page)).toEqual([]);
        await expect.poll(() => app.link).toContain('optimizer.lr=10');
      },
    );
  });
}

test(
  'axe finds nothing serious in the keyboard help, scrolled or not, and in what is taken home',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    // The page behind it is asked elsewhere.
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    await page.setViewportSize({ width: 800, height: 420 });
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await app.button('Take it home').click();
    const program = page.getByRole('textbox', { name: 'The program' });
    await expect(program).toHaveValue(/import torch/);
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    // Under the page's own policy, which lets nothing else come from anywhere.
    const downloading = page.waitForEvent('download');
    await app.button('Download downhill-pytorch.py').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('downhill-pytorch.py');
    expect(readFileSync(await download.path(), 'utf8')).toBe(await program.inputValue());
  },
);
