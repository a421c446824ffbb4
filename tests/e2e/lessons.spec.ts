import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, FLAT, test } from './page.ts';

/** The core path, and in each beat an option that is wrong, by its place from 0. */
const CORE = {
  predict: [0, 1, 0, 0],
  loss: [0, 0, 0, 0, 0, 1],
  downhill: [0, 0, 1, 0, 0],
  stride: [0, 0, 0, 0, 0, 1, 0],
  valleys: [1, 0, 0, 0],
  init: [0, 0, 0, 0, 0],
  sgd: [0, 0, 0, 0, 0],
  knobs: [1, 0, 0, 0, 1],
} as const;
type Core = keyof typeof CORE;

/**
 * Of the path each of the two walks every other chapter, so that one walk of it is what the tests
 * take; with WALK=whole either walks it all.
 */
function chaptersOf(first: 0 | 1): readonly Core[] {
  const all = Object.keys(CORE) as Core[];
  return process.env.WALK === 'whole' ? all : all.filter((_, i) => i % 2 === first);
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

interface Names {
  readonly showMe: string;
  readonly next: RegExp;
  readonly happened: string;
}

/** Goes by Tab to a part of the lesson, from where the focus is. */
async function tabTo(page: Page, name: string | RegExp) {
  const target = page.getByRole('article').getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** From the question to the explanation, by keys alone: a wrong guess, and what there is to do. */
async function learn(page: Page, wrong: number, names: Names, look = async () => {}) {
  const beat = page.getByRole('article');
  await expect(beat).toHaveAttribute('data-phase', 'asked');
  await expect(beat.getByRole('heading', { level: 2 })).toBeFocused();
  await look();
  const options = beat.getByRole('radio');
  const chosen = await options.nth(wrong).evaluate((radio) => radio.parentElement?.innerText);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let i = 0; i < wrong; i++) await page.keyboard.press('ArrowDown');
  await expect(options.nth(wrong)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(beat).not.toHaveAttribute('data-phase', 'asked');
  await look();
  // Of a beat that is only a question the guess is all there is to do.
  const showMe = beat.getByRole('button', { name: names.showMe, exact: true });
  const outcome = page.getByText(names.happened, { exact: true });
  await expect(showMe.or(outcome)).toBeVisible();
  if (await showMe.isVisible()) {
    await tabTo(page, names.showMe);
    await page.keyboard.press('Enter');
  }
  await expect(beat).toHaveAttribute('data-phase', 'explained', { timeout: 40_000 });
  const beside = beat.locator('dl').filter({ has: outcome });
  const [mine, happened] = await beside.locator('dd').allInnerTexts();
  expect(mine).toBe(chosen);
  expect(happened).not.toBe(chosen);
  await look();
}

async function walk(page: Page, chapters: readonly Core[], names: Names) {
  for (const chapter of chapters) {
    await page.goto(`./#lesson=${chapter}.1`);
    // Another hash alone is no other page.
    for (const [i, wrong] of CORE[chapter].entries()) {
      await expect.poll(() => page.url()).toContain(`#lesson=${chapter}.${i + 1}&`);
      await learn(page, wrong, names);
      await tabTo(page, names.next);
      if (i < CORE[chapter].length - 1) await page.keyboard.press('Enter');
    }
  }
}

const KOREAN: Names = {
  showMe: '대신 보여 주기',
  next: /^다음/,
  happened: '실제',
};
const ENGLISH: Names = { showMe: 'Show me', next: /^Next/, happened: 'What happened' };

test.describe('on a phone, in Korean', () => {
  test.use({
    locale: 'ko-KR',
    viewport: { width: 360, height: 740 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  test(
    'the core path is walked by keys alone, guessing wrong each time',
    FLAT,
    async ({ page }) => {
      test.slow();
      await walk(page, chaptersOf(0), KOREAN);
    },
  );
});

test.describe('on a laptop, in English', () => {
  test.use({
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  test(
    'the core path is walked by keys alone, guessing wrong each time',
    FLAT,
    async ({ page }) => {
      test.slow();
      await walk(page, chaptersOf(1), ENGLISH);
    },
  );

  test(
    'axe finds nothing serious in the list of chapters and in each state of a beat',
    FLAT,
    async ({ app, page }) => {
      test.slow();
      await app.open();
      await app.press('Lessons');
      await expect(page.getByRole('button', { name: /^The stride/ })).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: /^The stride/ }).click();
      await learn(page, 0, ENGLISH, async () => {
        expect(await seriousFindings(page)).toEqual([]);
      });
    },
  );
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test(
    'a beat is guessed and done by thumb: what there is to do stays in a line over its control',
    FLAT,
    async ({ app, page }) => {
      await app.open('lesson=stride.2');
      await page.getByRole('radio', { name: '0.7' }).tap();
      await app.button('Guess').tap();
      await app.button('Show the control').tap();
      const rate = app.control('Learning rate');
      await expect(rate).toBeInViewport();
      await expect(page.getByText(/until a is below 0\.01/)).toBeInViewport();
      await rate.fill('0.1');
      await rate.press('Enter');
      await app.button('To end').tap();
      // What it was about comes up by itself.
      await expect(page.getByText(/The rate stays, the steps shorten/)).toBeVisible();
      await page.goBack();
      await expect.poll(() => app.link).toContain('optimizer.lr=1&');
    },
  );
});

test(
  'Back through beats, pressed twice at once, leaves each entry what it was',
  FLAT,
  async ({ app, page }) => {
    await app.open('lesson=predict.1');
    for (const number of [2, 3, 4]) {
      await page.getByRole('article').getByRole('button', { name: 'Skip' }).click();
      await expect.poll(() => app.link).toContain(`lesson=predict.${number}&`);
    }
    // The browser's own, one right after the other.
    await page.evaluate(async () => {
      for (let i = 0; i < 2; i++) {
        const arrived = new Promise((resolve) =>
          window.addEventListener('popstate', resolve, { once: true }),
        );
        window.history.back();
        await arrived;
      }
    });
    await expect.poll(() => app.link).toContain('lesson=predict.2&');
    await page.goForward();
    await expect.poll(() => app.link).toContain('lesson=predict.3&');
    await expect(page.getByRole('heading', { name: 'A height not in the table' })).toBeVisible();
  },
);
