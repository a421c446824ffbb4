import type { Locator } from '@playwright/test';
import { atRest, expect, FLAT, test } from './page.ts';
import type { Downhill } from './page.ts';
import { surfaceOf } from './surface.ts';

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (box === null) throw new Error('it has no place');
  return box;
}

const DIVERGES = 'data=women&optimizer=sgd&optimizer.lr=0.0003';

/** Charts beside the surface, and the step in numbers under it. */
async function expectBeside(app: Downhill) {
  const surface = await boxOf(surfaceOf(app));
  for (const name of ['Fit', 'Loss']) {
    const heading = await boxOf(app.page.getByRole('heading', { name, exact: true }));
    expect(heading.x).toBeGreaterThanOrEqual(surface.x + surface.width);
  }
  const numbers = await boxOf(app.page.getByRole('heading', { name: 'Step 1, next' }));
  expect(numbers.y).toBeGreaterThanOrEqual(surface.y + surface.height - 1);
  expect(surface.height).toBeGreaterThan(350);
}

/** Charts side by side under the surface. */
async function expectUnder(app: Downhill) {
  const surface = await boxOf(surfaceOf(app));
  const [fit, loss] = await Promise.all(
    ['Fit', 'Loss'].map((name) => boxOf(app.page.getByRole('heading', { name, exact: true }))),
  );
  expect(fit.y).toBeGreaterThanOrEqual(surface.y + surface.height - 1);
  expect(loss.y).toBe(fit.y);
  expect(loss.x).toBeGreaterThan(fit.x + 300);
}

const onPhone = () => Promise.resolve();

for (const [width, height, layout, expectLayout] of [
  [1024, 768, 'charts beside the surface, the step in numbers under it', expectBeside],
  [768, 1024, 'charts side by side under the surface', expectUnder],
  [360, 740, 'the rest in tabs', onPhone],
] as const) {
  test(`${width} × ${height} has ${layout}; words in the picture keep clear of the words over it`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await app.open(DIVERGES);
    await atRest(page);
    await expectLayout(app);
    const figure = page.locator('figure').filter({ has: surfaceOf(app) });
    const overlaps = () =>
      figure.evaluate((element) => {
        const isVisible = (one: Element) => getComputedStyle(one).visibility === 'visible';
        const words = [...element.querySelectorAll('[data-kind=tick], [data-kind=name]')].filter(
          isVisible,
        );
        const room = element.parentElement ?? element;
        const kept = [...room.querySelectorAll('[data-keeps-clear], p')];
        const placeOf = (one: Element) => one.getBoundingClientRect();
        return words.flatMap((word) => {
          const p = placeOf(word);
          return kept
            .filter((other) => {
              const q = placeOf(other);
              return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
            })
            .map((other) => `${word.textContent} under ${other.textContent}`);
        });
      });
    // What can be done with the picture is said until the first step.
    await expect(figure.getByText('start', { exact: true })).toBeVisible();
    await expect.poll(overlaps).toEqual([]);
    await app.toEnd();
    const note = page.getByRole('button', { name: 'Show the whole path' });
    await expect(note).toBeVisible();
    const over = page.locator('[data-keeps-clear]:visible');
    await expect(over.filter({ has: note })).toHaveCount(1);
    await expect.poll(overlaps).toEqual([]);
    await expect(figure.getByText('start', { exact: true })).toBeVisible();
  });
}

test('of many points the words are whole and keep apart', FLAT, async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open('data=noisy-line&data.n=100000&init=point&init.a=400&init.b=9000');
  await page.getByRole('switch', { name: 'squares' }).click();
  const head = page.locator('header').filter({ has: page.getByRole('switch') });
  for (const note of [/^density of 100\s000 points$/, /^1 in 8334 \+ largest$/]) {
    const words = head.getByText(note);
    const hidden = await words.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
  }
  // The line that runs outside is in the words' way, and none of them makes the head higher.
  expect((await boxOf(head)).height).toBeLessThan(30);
  const sizes = page.getByRole('radiogroup', { name: 'Batch size' }).locator('label');
  await expect(sizes).toHaveCount(4);
  const gaps = await sizes.evaluateAll((tiles) =>
    tiles.map((tile) => {
      const words = tile.querySelector('span')?.getBoundingClientRect();
      const { left, right } = tile.getBoundingClientRect();
      return words === undefined ? 0 : Math.min(words.left - left, right - words.right);
    }),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(5.5);
});

test(
  'the drawer of controls hides neither numbers, nor picture, nor what is said of the run',
  FLAT,
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await app.open(DIVERGES);
    const opens = app.button('Controls');
    const rate = app.control('Learning rate');
    await app.toEnd();
    await opens.click();
    await expect(rate).toBeVisible();
    const seen = [
      ...['Step', 'a', 'b', 'Loss', 'Learning rate now'].map((name) => app.readout(name)),
      page.getByRole('application', { name: 'Contour map of the loss' }),
      app.button(/^Use η = /),
      app.button('Play'),
    ];
    for (const one of seen) {
      // On top at its middle and its left edge.
      const isSeen = await one.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + 4, left + width / 2].every((x) => {
          const found = document.elementFromPoint(x, top + height / 2);
          return found !== null && (element.contains(found) || found.contains(element));
        });
      });
      expect(isSeen).toBe(true);
    }
    // Escape closes it from outside; from within the focus goes back to the button.
    await page.locator('body').press('Escape');
    await expect(rate).toHaveCount(0);
    await opens.click();
    await rate.focus();
    await page.keyboard.press('Escape');
    await expect(rate).toHaveCount(0);
    await expect(opens).toBeFocused();
  },
);

test(
  'a step of a rule with memory is written out whole, at each width of the room',
  FLAT,
  async ({ app, page }) => {
    for (const [width, height] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
    ]) {
      await page.setViewportSize({ width, height });
      await app.open('data=women&optimizer=adam&optimizer.lr=0.1&batch.size=4&seed=3&step=18');
      const formula = page.locator('[class*=formula][data-long]');
      await expect(formula).toContainText('1923');
      const cut = await formula.evaluate((box) => {
        const strip = box.parentElement ?? box;
        return [box.scrollWidth - box.clientWidth, strip.scrollHeight - strip.clientHeight];
      });
      expect(cut, `${width} × ${height}`).toEqual([0, 0]);
    }
  },
);
