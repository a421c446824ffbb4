import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { framesAtRest, surfaceOf } from './surface.ts';

// Low: fewer dots, which are drawn faster, with room for the views as tiles.
test.use({ viewport: { width: 1280, height: 480 } });

/** How many pixels of two pictures differ by more than the rounding of a letter's edge. */
async function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [p, q] = await Promise.all(
        pictures.map(async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const ctx = canvas.getContext('2d');
          ctx?.drawImage(image, 0, 0);
          return ctx?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      const rounding = 8;
      const differing = new Set<number>();
      p.forEach((value, k) => {
        if (Math.abs(value - q[k]) > rounding) differing.add(k >> 2);
      });
      return differing.size;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/** What is drawn, once it has come to rest. */
async function picture(surface: Locator): Promise<Buffer> {
  await framesAtRest(surface);
  return surface.screenshot();
}

test('the surface shows the step at the playhead, and the same step looks the same', async ({
  app,
  page,
}) => {
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toBeVisible();
  await app.stepTo(2);
  const second = await picture(surface);
  await app.stepTo(3);
  expect(await differingPixels(page, await picture(surface), second)).toBeGreaterThan(100);
  await app.stepTo(2);
  await expect.poll(async () => differingPixels(page, await picture(surface), second)).toBe(0);
});

for (const [kind, link] of [
  ['closed form', ''],
  ['grid', 'data=noisy-sine&model=sine&seed=3'],
] as const) {
  test(`a graphics context that is lost and comes back brings the whole picture back: ${kind}`, async ({
    app,
    page,
  }) => {
    await app.open(link);
    const surface = surfaceOf(app);
    await app.stepTo(2);
    const before = await picture(surface);
    await surface.evaluate(async (canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      const heard = (name: string) =>
        new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
      const lost = heard('webglcontextlost');
      context?.loseContext();
      await lost;
      const restored = heard('webglcontextrestored');
      // A context may be restored only once the handlers of its loss are done.
      setTimeout(() => context?.restoreContext());
      await restored;
    });
    await expect.poll(async () => differingPixels(page, await picture(surface), before)).toBe(0);
  });
}

test('a click on the surface starts a run there, and leaves it neither keys nor a frame', async ({
  app,
  page,
}) => {
  // In a lower one the controls are folded away.
  await page.setViewportSize({ width: 1280, height: 560 });
  await app.open();
  const surface = surfaceOf(app);
  await picture(surface);
  await app.stepTo(2);
  const box = await surface.boundingBox();
  if (box === null) throw new Error('the surface must be laid out');
  await surface.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await expect(app.control('Initializer')).toHaveValue('point');
  await expect(app.readout('Step')).toHaveText('0');
  const link = new URLSearchParams(app.link);
  const read = async (name: string) => Number((await app.read(name)).replace('−', '-'));
  expect(await read('a')).toBeCloseTo(Number(link.get('init.a')), 2);
  expect(await read('b')).toBeCloseTo(Number(link.get('init.b')), 2);

  await page.keyboard.press('ArrowRight');
  await expect(app.readout('Step')).toHaveText('1');
  await page.mouse.move(0, 0);
  const keys = page.getByText('Arrows turn');
  await expect(surface).toBeFocused();
  await expect(surface).toHaveCSS('outline-style', 'none');
  await expect(keys).toBeHidden();
  // By keyboard it has both, and what can be done with them is told.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(surface).toBeFocused();
  await expect(surface).toHaveCSS('outline-style', 'solid');
  await expect(keys).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(app.readout('Step')).toHaveText('1');
});

test('dragging turns the surface and starts nothing; a view brings it back', async ({
  app,
  page,
}) => {
  await app.open();
  const surface = surfaceOf(app);
  const before = await picture(surface);
  const box = await surface.boundingBox();
  if (box === null) throw new Error('the surface must be laid out');
  const { link } = app;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 140, y + 20, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
  expect(await differingPixels(page, await picture(surface), before)).toBeGreaterThan(100);
  // The experiment is the same; how it is looked at is told after it.
  await expect.poll(() => app.link.replace(/&view=[\d,.-]+$/, '')).toBe(link);
  await app.pick('View', 'Top');
  const top = await picture(surface);
  await app.pick('View', '3D');
  expect(await differingPixels(page, await picture(surface), top)).toBeGreaterThan(100);
});
