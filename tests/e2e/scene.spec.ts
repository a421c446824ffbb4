import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';
import { framesAtRest, FULL_BATCH, numbersIn, surfaceOf } from './surface.ts';

// Small: fewer dots, which are drawn faster; in a lower one the controls are folded away.
test.use({ viewport: { width: 1100, height: 560 } });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the surface must be laid out');
  return box;
}

test('the wheel shows the slope of all points in every direction, the steepest along −∇L', async ({
  app,
  page,
}) => {
  // With room for what each spoke says.
  await page.setViewportSize({ width: 1280, height: 640 });
  await app.open(FULL_BATCH);
  const label = page.getByText(/^−\S+ here, all 5 points$/);
  const toggle = app.button('Slopes by direction');
  await expect(toggle).toBeVisible();
  await expect(label).toBeHidden();
  await page.keyboard.press('d');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  for (const step of [0, 1, 2]) {
    await app.stepTo(step);
    await expect(label).toBeVisible();
    // The ball glides: the slope is that of the step once it has come to rest there.
    await framesAtRest(surfaceOf(app));
    const [slope] = numbersIn(await label.innerText());
    // The gradient at a step is what the next step uses.
    await app.stepTo(step + 1);
    const norm = Number(await app.read('Gradient norm'));
    expect(-slope).toBeLessThanOrEqual(norm * 1.005);
    expect(-slope).toBeGreaterThanOrEqual(norm * Math.cos((11.25 * Math.PI) / 180) * 0.995);
  }
  await toggle.click();
  await expect(label).toBeHidden();
});

test('momentum has an arrow of its own from the second step on, and plain steps have none', async ({
  app,
  page,
}) => {
  const velocity = page.getByText('velocity', { exact: true });
  await app.open(`${FULL_BATCH}&optimizer.momentum=0.9`);
  await app.stepTo(1);
  await expect(page.getByText('gradient', { exact: true }).first()).toBeVisible();
  await expect(velocity).toHaveCount(1);
  await expect(velocity).toBeHidden();
  await app.stepTo(2);
  // The label and the legend.
  await expect(velocity).toHaveCount(2);
  await app.open(FULL_BATCH);
  await app.stepTo(2);
  await expect(velocity.first()).toBeHidden();
});

test('the pointer reads the exact loss of the place under it, and only while it is there', async ({
  app,
  page,
}) => {
  await app.open(FULL_BATCH);
  const surface = surfaceOf(app);
  await framesAtRest(surface);
  const { x, y, width, height } = await boxOf(surface);
  await page.mouse.move(x + width * 0.55, y + height * 0.4);
  const reading = page.getByText(/^a \S+ · b \S+ · loss \S+$/);
  await expect(reading).toBeVisible();
  const [a, b, loss] = numbersIn(await reading.innerText());
  const points = [
    [0.5, 1.3],
    [1, 1.6],
    [1.5, 2.6],
    [2, 2.7],
    [2.5, 3.8],
  ];
  const squares = points.map(([px, py]) => (a * px + b - py) ** 2);
  expect(loss / (squares.reduce((sum, s) => sum + s, 0) / 5)).toBeCloseTo(1, 2);
  await page.mouse.move(0, 0);
  await expect(reading).toBeHidden();
});

test('the keys read the loss, start there, and stop reading', async ({ app, page }) => {
  await app.open(FULL_BATCH);
  const surface = surfaceOf(app);
  await expect(surface).toHaveAccessibleDescription(/Shift .* Enter starts there, Escape ends/);
  await surface.focus();
  const said = page.getByRole('status', { name: 'Reading' });
  await page.keyboard.press('Shift+ArrowRight');
  await expect(said).toHaveText(/^a −1\.\d+ · b 0\.400 · loss \d/);
  await page.keyboard.press('Escape');
  await expect(said).toBeEmpty();
  const { link } = app;
  await page.keyboard.press('Enter');
  await expect.poll(() => app.link).toBe(link);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  const [a, b] = numbersIn(await said.innerText());
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number((await app.read('a')).replace('−', '-'))).toBe(a);
  expect(Number(await app.read('b'))).toBe(b);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one that rests reads and starts nothing', async ({ app, page }) => {
    await app.open(FULL_BATCH);
    const surface = surfaceOf(app);
    await framesAtRest(surface);
    const { link } = app;
    const { x, y, width, height } = await boxOf(surface);
    const client = await page.context().newCDPSession(page);
    const point = { x: x + width * 0.55, y: y + height * 0.4 };
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    const reading = page.getByText(/^a \S+ · b \S+ · loss \S+$/);
    await expect(reading).toBeVisible();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(reading).toBeHidden();
    await expect.poll(() => app.link).toBe(link);
    await page.touchscreen.tap(point.x, point.y);
    await expect.poll(() => app.link).not.toBe(link);
    // A keyboard that is lent to it steps the run, and turns no surface.
    await page.keyboard.press('ArrowRight');
    await expect(app.readout('Step')).toHaveText('1');
  });

  test('a tap on a page that is busy for longer than a finger rests is a tap', async ({
    app,
    page,
  }) => {
    await app.open(FULL_BATCH);
    const surface = surfaceOf(app);
    await framesAtRest(surface);
    const { link } = app;
    const { x, y, width, height } = await boxOf(surface);
    const client = await page.context().newCDPSession(page);
    const point = { x: x + width * 0.55, y: y + height * 0.4 };
    // Busy from the press on: the page hears of its end a second later than it was.
    await surface.evaluate((canvas) => {
      const work = () => {
        const until = performance.now() + 1000;
        while (performance.now() < until);
      };
      canvas.addEventListener('pointerdown', work, { once: true });
    });
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: readonly (typeof point)[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
    await Promise.all([touch('touchStart', [point]), touch('touchEnd', [])]);
    await expect.poll(() => app.link).not.toBe(link);
  });
});

test('the wheel goes no nearer than a quarter of the figure and no further than twice as far', async ({
  app,
  page,
}) => {
  await app.open(FULL_BATCH);
  const surface = surfaceOf(app);
  await framesAtRest(surface);
  const { x, y, width, height } = await boxOf(surface);
  await page.mouse.move(x + width / 2, y + height / 2);
  const zoom = () => Number((new URLSearchParams(app.link).get('view') ?? ',,1').split(',')[2]);
  for (const [wheel, limit] of [
    [-2000, 4],
    [2000, 0.5],
  ]) {
    for (let k = 0; k < 12; k++) await page.mouse.wheel(0, wheel);
    await expect.poll(zoom).toBeCloseTo(limit, 1);
  }
});

test('where nothing slopes no arrow is named', async ({ app, page }) => {
  await app.open('data=noisy-step&model=step&optimizer.lr=0.1&seed=1');
  await app.stepTo(1);
  await expect.poll(() => app.read('Gradient norm')).toBe('0');
  // The words over the canvas and those of the legend.
  for (const name of ['gradient', 'step']) {
    const words = page.locator('figure').getByText(name, { exact: true });
    await expect(words.filter({ visible: true })).toHaveCount(0);
  }
});

test('the surface of many points says how near it is to their loss', async ({ app, page }) => {
  await app.open('data=noisy-sine&data.n=20000&model=sine&seed=1');
  const note = page.getByText(/^Error of the surface about/);
  // Less than a thousandth is written as a power of ten.
  await expect(note).toHaveText(/about \d\s×\s10⁻[⁰¹²³⁴-⁹]+; numbers are exact/);
  await app.open('data=noisy-sine&data.n=2000&model=sine&seed=1');
  // Its name may find no room in so small a picture.
  await expect(page.getByText('best found', { exact: true }).first()).toBeAttached();
  await expect(note).toHaveCount(0);
});
