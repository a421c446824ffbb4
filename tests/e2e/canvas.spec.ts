import { expect, test } from './page.ts';
import { framesAtRest, surfaceOf } from './surface.ts';

// Wide and low: fewer dots, which are drawn faster.
const LOW = { width: 1100, height: 440 };
test.use({ viewport: LOW });

// Each is told of the browser what a page that is kept must not be.
test.use({ ownsPage: true });

test('no frame in which the surface has another size is shown blank', async ({ app, page }) => {
  await app.open();
  const surface = surfaceOf(app);
  await framesAtRest(surface);
  await surface.evaluate((canvas: HTMLCanvasElement) => {
    const seen = { width: canvas.width, frames: canvas.dataset.frames };
    const shown = { resized: 0, blank: 0 };
    Object.assign(window, { shown });
    // Called after the product's own, and right before the frame is shown.
    const observer = new ResizeObserver(() => {
      if (canvas.width !== seen.width) {
        shown.resized += 1;
        // Another width clears the canvas.
        if (canvas.dataset.frames === seen.frames) shown.blank += 1;
      }
      Object.assign(seen, { width: canvas.width, frames: canvas.dataset.frames });
    });
    observer.observe(canvas.parentElement ?? canvas);
  });
  for (const width of [1200, 1280, 1100, 1000]) {
    await page.setViewportSize({ ...LOW, width });
    await framesAtRest(surface);
  }
  const { resized, blank } = await page.evaluate(() => Reflect.get(window, 'shown'));
  expect(resized).toBeGreaterThanOrEqual(3);
  expect(blank).toBe(0);
});

test('a finer screen is followed, up to two dots for a pixel', async ({ app, page }) => {
  // No headless browser moves to another screen: here it is told as browsers tell it.
  await page.addInitScript(() => {
    const queries: MediaQueryList[] = [];
    const own = window.matchMedia.bind(window);
    const screen = { dots: 1 };
    Object.defineProperty(window, 'devicePixelRatio', { get: () => screen.dots });
    Object.assign(window, {
      matchMedia: (text: string) => {
        const query = own(text);
        if (text.includes('resolution')) queries.push(query);
        return query;
      },
      toScreen: (dots: number) => {
        screen.dots = dots;
        for (const query of queries.splice(0)) query.dispatchEvent(new Event('change'));
      },
    });
  });
  await app.open();
  const surface = surfaceOf(app);
  const drawn = await framesAtRest(surface);
  const dots = () =>
    surface.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
  for (const [ofScreen, followed] of [
    [2, 2],
    [3, 2],
    [1.5, 1.5],
    [1, 1],
  ]) {
    await page.evaluate((value) => Reflect.get(window, 'toScreen')(value), ofScreen);
    await expect.poll(dots).toBeCloseTo(followed, 1);
  }
  // Each is a whole one on the screen, also where the picture's room has a part of one.
  const sizes = await surface.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas.getBoundingClientRect();
    return { own: [canvas.width, canvas.height], shown: [width, height] };
  });
  expect(sizes.shown).toEqual(sizes.own);
  // As often as it became another size.
  expect(await framesAtRest(surface)).toBeGreaterThanOrEqual(drawn + 3);
});

test('each surface has one graphics context, and gives it back when it goes', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    const { prototype } = HTMLCanvasElement;
    const watched = new Proxy(Reflect.get(prototype, 'getContext') as () => unknown, {
      apply: (own, canvas, args) => {
        const context: unknown = Reflect.apply(own, canvas, args);
        if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) {
          contexts.push(context);
        }
        return context;
      },
    });
    Object.assign(prototype, { getContext: watched });
    Object.assign(window, { contexts });
  });
  await app.open();
  const surface = surfaceOf(app);
  const lost = () =>
    page.evaluate(() =>
      (Reflect.get(window, 'contexts') as WebGL2RenderingContext[])
        // One that asks what the browser can do is in no page.
        .filter(
          ({ canvas }) => canvas instanceof HTMLElement && canvas.dataset.frames !== undefined,
        )
        .map((context) => context.isContextLost()),
    );
  for (const before of [[], [true]]) {
    await framesAtRest(surface);
    expect(await lost()).toEqual([...before, false]);
    await page.keyboard.press('m');
    await expect(surface).toHaveCount(0);
    await expect.poll(lost).toEqual([...before, true]);
    await page.keyboard.press('m');
    await expect(surface).toHaveAttribute('data-frames', /\d/);
  }
});
