import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';
import type { Downhill } from './page.ts';

const FULL_BATCH =
  'data=five-points&init=point&init.a=-1.5&init.b=0.4&optimizer=sgd&optimizer.lr=0.05&batch.size=full&seed=1';

/** What may come and go with what is in view. */
const FEW = 8;

const surfaceOf = (app: Downhill) => app.page.getByLabel(/^Loss surface\./);

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the surface must be laid out');
  return box;
}

function numbersIn(text: string): readonly number[] {
  return (text.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** How often the surface has been drawn, once it has come to rest. */
async function framesAtRest(surface: Locator): Promise<number> {
  return surface.evaluate(async (canvas) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let quiet = 0;
    let seen = canvas.dataset.frames;
    while (quiet < 20) {
      await painted();
      quiet = canvas.dataset.frames === seen ? quiet + 1 : 0;
      seen = canvas.dataset.frames;
    }
    return Number(seen);
  });
}

test('the wheel shows the slope of all points in every direction, the steepest along −∇L', async ({
  app,
  page,
}) => {
  await app.open(FULL_BATCH);
  const label = page.getByText(/^steepest −/);
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

test('the letter D belongs to a field that takes letters', async ({ app, page }) => {
  await app.open();
  await expect(app.button('Slopes by direction')).toBeVisible();
  await app.control('Optimizer').focus();
  await page.keyboard.press('d');
  await expect(app.button('Slopes by direction')).toHaveAttribute('aria-pressed', 'false');
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

test('nothing is drawn while nothing moves', async ({ app, page }) => {
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  await app.stepTo(1);
  const before = await framesAtRest(surface);
  expect(before).toBeGreaterThan(0);
  // Beside the surface nothing of it is touched.
  await page.mouse.move(5, 5);
  await page.mouse.move(60, 90);
  expect(await framesAtRest(surface)).toBe(before);
  await app.stepTo(2);
  expect(await framesAtRest(surface)).toBeGreaterThan(before);
});

test('each frame of a run that plays is drawn', async ({ app }) => {
  await app.open('batch.size=2&epochs=1000&optimizer.lr=0.01&seed=23');
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  // It glides from step to step, so that no two frames are alike.
  await app.pick('Speed', '4');
  await app.press('Play');
  await expect(app.readout('Step')).not.toHaveText('0');
  const drawn = await surface.evaluate(async (canvas) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await painted();
    const before = Number(canvas.dataset.frames);
    for (let frame = 0; frame < 20; frame++) await painted();
    return Number(canvas.dataset.frames) - before;
  });
  // Drawn after the clock has asked for the next, it would be every second one.
  expect(drawn).toBeGreaterThan(15);
});

test('another size of the window is another size of the picture', async ({ app, page }) => {
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  const dots = () =>
    surface.evaluate((canvas: HTMLCanvasElement) => `${canvas.width} ${canvas.height}`);
  const room = () =>
    surface.evaluate(({ parentElement }) => {
      const { width, height } = parentElement?.getBoundingClientRect() ?? new DOMRect();
      return `${Math.floor(width)} ${Math.floor(height)}`;
    });
  const before = await dots();
  for (const width of [1100, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(async () => (await dots()) === (await room())).toBe(true);
    await expect(page.getByText('minimum', { exact: true })).toBeVisible();
  }
  await expect.poll(dots).toBe(before);
});

test('a hidden tab draws nothing, and the run goes on from where it was', async ({ app, page }) => {
  // Headless browsers do not hide tabs: here frames are held back as browsers do it there.
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    const state = { isHidden: false };
    const held: FrameRequestCallback[] = [];
    const later = (callback: FrameRequestCallback) =>
      request((timeMs) => (state.isHidden ? held.push(callback) : callback(timeMs)));
    Object.assign(window, {
      requestAnimationFrame: later,
      hide: () => (state.isHidden = true),
      showAgain: () => {
        state.isHidden = false;
        for (const callback of held.splice(0)) later(callback);
      },
    });
  });
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  await app.pick('Speed', '30');
  await app.press('Play');
  await expect.poll(async () => Number(await app.read('Step'))).toBeGreaterThan(2);
  const shown = () =>
    page.evaluate(() => [
      document.querySelector('[aria-label="Step"]')?.textContent,
      document.querySelector<HTMLElement>('[data-frames]')?.dataset.frames,
    ]);
  const since = await page.evaluate(() => {
    Reflect.get(window, 'hide')();
    return performance.now();
  });
  const hidden = await shown();
  await page.waitForFunction((ms) => performance.now() > ms, since + 3000, { polling: 100 });
  expect(await shown()).toEqual(hidden);
  await page.evaluate(() => Reflect.get(window, 'showAgain')());
  await expect(app.readout('Step')).not.toHaveText(hidden[0] ?? '');
  // Three seconds at 30 steps a second would have been 90.
  expect(Number(await app.read('Step')) - Number(hidden[0])).toBeLessThan(60);
});

test.describe('in a small window, which is drawn fast', () => {
  test.use({ viewport: { width: 400, height: 420 } });

  test('two hundred changes of the experiment leave nothing behind', async ({ app, page }) => {
    test.slow();
    await app.open();
    const surface = surfaceOf(app);
    const links = [
      FULL_BATCH,
      `${FULL_BATCH}&optimizer.momentum=0.9`,
      'data=women&seed=2&optimizer=adam',
      'data=five-points&model=two-layer-tanh&seed=3',
      'data=five-points&model=sine&loss=mae&seed=4',
    ];
    const change = async (times: number) => {
      await page.evaluate(
        async ([all, count]) => {
          const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const next = () => new Promise((resolve) => setTimeout(resolve));
          for (let i = 0; i < count; i++) {
            location.hash = `${all[i % all.length]}&epochs=${20 + (i % 7)}`;
            // Some faster than they can be drawn.
            await (i % 3 === 0 ? painted() : next());
          }
        },
        [links, times] as const,
      );
      await app.open(FULL_BATCH);
      await app.stepTo(2);
      await framesAtRest(surface);
    };
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const held = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return {
        /** Geometries, textures and programs on the graphics card. */
        onCard: numbersIn((await surface.getAttribute('data-held')) ?? ''),
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
      };
    };
    await expect(surface).toHaveAttribute('data-held');
    await page.keyboard.press('d');
    // The first of each kind make what later ones use again.
    await change(20);
    const before = await held();
    expect(before.onCard).toHaveLength(3);
    expect(before.onCard[0]).toBeGreaterThan(5);
    await change(200);
    const after = await held();
    // What is not in view at the moment may not be counted: a few, not one for each change.
    expect(after.onCard[0]).toBeLessThanOrEqual(before.onCard[0] + FEW);
    expect(after.onCard.slice(1)).toEqual(before.onCard.slice(1));
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + FEW);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1 + 50);
  });
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
  });
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
  await expect(page.getByText('best found', { exact: true }).first()).toBeVisible();
  await expect(note).toHaveCount(0);
});
