import { LATIN_IN_KOREAN } from '../i18n/latin.ts';
import { expect, FLAT, test } from './page.ts';
import type { Page } from '@playwright/test';

/** Also what no sentence of the language has: the page's name, the other language's, units and the marks of formulas. */
const ALLOWED = new Set([
  ...LATIN_IN_KOREAN,
  ...'Downhill English ft mph min g m s u v l d B G F'.split(' '),
]);

/** All that a person sees, hears from a screen reader or gets as a hint. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      // TeX sources inside MathML are for machines; papers are cited by their authors' names.
      if (parent === null || parent.closest('script, style, annotation, cite[lang="en"]') !== null)
        continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found;
  });
  return texts.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []);
}

test.describe('a Korean browser', () => {
  test.use({ locale: 'ko-KR' });

  test('gets a Korean page with no English on it', async ({ app, page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    const status = page.getByRole('status', { name: '실행 상태', exact: true });
    await expect(status).toHaveText('대기 중: 재생을 누르세요');
    await expect(page.getByRole('status', { name: '손실', exact: true })).toHaveText(/\d/);
    // Details that are folded away are on the page all the same.
    for (const more of await page.locator('details').all()) {
      await more.evaluate((details) => details.setAttribute('open', ''));
    }
    const english = (await wordsOn(page)).filter((word) => !ALLOWED.has(word));
    expect([...new Set(english)]).toEqual([]);
    await page.getByRole('button', { name: '한 스텝 앞으로', exact: true }).click();
    await expect(page.getByRole('status', { name: '스텝', exact: true })).toHaveText('1');
    await expect.poll(() => app.link).toContain('data=five-points');
  });

  test('hears of a divergence in Korean', FLAT, async ({ app, page }) => {
    await page.goto('./#optimizer.lr=10&epochs=500&seed=23');
    await page.getByRole('button', { name: '끝으로', exact: true }).click();
    const status = page.getByRole('status', { name: '실행 상태', exact: true });
    await expect(status).toContainText('발산');
    await expect(status).toContainText('η = 10');
    const english = (await wordsOn(page)).filter((word) => !ALLOWED.has(word));
    expect([...new Set(english)]).toEqual([]);
    await expect(page.getByRole('button', { name: 'x 표준화' })).toBeVisible();
    await expect.poll(() => app.link).toContain('optimizer.lr=10');
  });
});
