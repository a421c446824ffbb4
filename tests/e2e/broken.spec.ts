import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Downhill, FLAT, test } from './page.ts';

// What fails is told on the console too, which the other journeys do not allow: none asks for `app`.
// What is withheld from a page must not have come to it before.
test.use({ ownsPage: true });

/** Lets no file of this name through, as without a network. */
async function withhold(page: Page, name: string, kind = 'js') {
  const files = `**/assets/${name}*.${kind}*`;
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

const image = (page: Page, name: string | RegExp) =>
  page.getByRole('img', { name }).or(page.getByRole('application', { name }));

test('a part that does not arrive is missing alone, says so, and comes when it is tried again', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'FitChart');
  await app.open();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This part of the page could not be shown');
  await expect(alert).toHaveCount(1);
  await app.stepTo(2);
  await expect(image(page, /^Loss surface/)).toBeVisible();
  await expect(image(page, /^Loss .* at the start/)).toBeVisible();

  await app.press('Try again');
  await expect(alert).toHaveCount(1);
  await deliver();
  await app.press('Try again');
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole('group', { name: /^5 points and the line/ })).toBeVisible();
  await expect(app.readout('Step')).toHaveText('2');
});

test('without the files of 3D the surface is shown from above, until they come', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'scene');
  await app.open();
  await expect(page.getByText('This part of the page could not be shown')).toBeVisible();
  await expect(image(page, 'Contour map of the loss')).toBeVisible();
  await deliver();
  await app.press('Try again');
  await expect(image(page, /^Loss surface/)).toBeVisible();
});

test('without the panel of the ranges the picture stays, and the panel can be tried again', async ({
  page,
}) => {
  const app = new Downhill(page);
  const deliver = await withhold(page, 'RangePanel');
  await app.open();
  await app.press('Ranges of a and b');
  await expect(page.getByRole('alert')).toContainText('could not be shown');
  await expect(image(page, /^Loss surface/)).toBeVisible();
  await deliver();
  await app.press('Try again');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(app.control('a from')).toBeVisible();
});

test(
  'a part whose style sheet does not arrive comes with it when it is tried again',
  FLAT,
  async ({ page }) => {
    const app = new Downhill(page);
    const deliver = await withhold(page, 'BatchLedger', 'css');
    await app.open();
    await expect(page.getByRole('alert')).toContainText('could not be shown: it did not arrive');
    await deliver();
    await app.press('Try again');
    // Without the sheet the strip of batches is a block.
    await expect(page.getByRole('region', { name: /^Epoch/ })).toHaveCSS('display', 'flex');
  },
);

test('shaders that do not compile give way to the map', async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const give = Reflect.get(prototype, 'shaderSource') as (...args: unknown[]) => void;
    prototype.shaderSource = function shaderSource(shader, source) {
      give.call(this, shader, `${source}\nbroken`);
    };
  });
  await new Downhill(page).open();
  await expect(page.getByText('does not take the surface')).toBeVisible();
  await expect(image(page, 'Contour map of the loss')).toBeVisible();
});

test(
  'a worker in an endless loop is noticed, and Play goes on with another',
  FLAT,
  async ({ page }) => {
    const app = new Downhill(page);
    await page.clock.install();
    const script = '**/assets/engine.worker*';
    const body = 'self.onmessage = () => { for (;;); };';
    await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto('./');
    await expect(app.status).toContainText('Idle');
    // Twice as long as a worker may be silent whose script may still be on its way.
    await page.clock.runFor(100_000);
    await expect(app.status).toContainText('no longer answers');
    await page.unroute(script);
    await app.press('Play');
    await app.press('To end');
    await page.clock.runFor(3000);
    await expect(app.status).toContainText('Finished after 240 steps');
  },
);

test(
  'a frame that is kept apart opens the page, which trains in its own thread',
  FLAT,
  async ({ page }) => {
    await page.route('**/course.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe sandbox="allow-scripts" src="./" width="1200" height="600"></iframe>',
      }),
    );
    await page.goto('./course.html');
    const frame = page.frameLocator('iframe');
    await expect(
      frame.getByText('a sandbox without allow-same-origin, so it trains in the page itself'),
    ).toBeVisible();
    await frame.getByRole('button', { name: 'Dark theme' }).click();
    await frame.getByRole('button', { name: 'To end', exact: true }).click();
    await expect(frame.getByRole('status', { name: 'Run status' })).toContainText('Finished');
  },
);

test(
  'where no script runs there are words, in both languages',
  FLAT,
  async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await expect(page.getByText('If nothing more appears here, reload the page')).toBeVisible();
    await expect(page.getByText('페이지를 새로 고쳐 주세요')).toBeVisible();
    await context.close();
  },
);

test(
  'a link whose view cannot be shown opens without it, and stays as it is',
  FLAT,
  async ({ page }) => {
    const app = new Downhill(page);
    await withhold(page, 'framing');
    const link = 'data=women&seed=2&view.a=-1,2';
    await app.open(link);
    await expect(app.control('Data')).toHaveValue('women');
    await app.stepTo(1);
    expect(app.link).toBe(link);
  },
);

test('a graphics context that does not come back gives way to the map, and 3D can be tried again', async ({
  page,
}) => {
  await page.clock.install();
  const app = new Downhill(page);
  await app.open();
  const surface = image(page, /^Loss surface/);
  await expect(surface).toHaveAttribute('data-frames', /\d/);
  await surface.evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.getByText('The graphics card stopped drawing')).toHaveCount(0);
  // Longer than a context that comes back takes.
  await page.clock.fastForward(5000);
  await expect(page.getByText('The graphics card stopped drawing')).toBeVisible();
  await expect(image(page, 'Contour map of the loss')).toBeVisible();
  await app.press('Try 3D again');
  await expect(surface).toBeVisible();
  await expect(surface).toHaveAttribute('data-frames', /\d/);
  await app.pick('View', 'Map');
});
