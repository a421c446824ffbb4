import { atRest, expect, Fingers, middleOf, test } from './page.ts';
import { FULL_BATCH } from './surface.ts';

test.use({ viewport: { width: 640, height: 560 }, hasTouch: true, ownsPage: true });

test('within another page a wheel and a finger scroll that page; with a key, or two, they are the surface’s', async ({
  page,
}) => {
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body:
        `<body style="margin:0"><iframe src="./#${FULL_BATCH}" style="width:600px;height:500px"></iframe>` +
        '<p style="height:3000px">a course</p></body>',
    }),
  );
  await page.goto('./course.html');
  const frame = page.frameLocator('iframe');
  const surface = frame.getByLabel(/^Loss surface\./);
  await expect(surface).toHaveAttribute('data-frames', { timeout: 60_000 });
  const scrolled = () => page.evaluate(() => window.scrollY);
  const [, embedded] = page.frames();
  const view = () => new URLSearchParams(new URL(embedded.url()).hash.slice(1)).get('view');
  const rest = () => Promise.all([atRest(page), atRest(embedded)]);
  /** Only once the swing of what scrolled it is over: it would go on from there. */
  const toTop = async () => {
    await rest();
    await page.evaluate(() => window.scrollTo(0, 0));
    await rest();
    expect(await scrolled()).toBe(0);
  };
  const middle = await middleOf(surface);
  await page.mouse.move(middle.x, middle.y);
  // Said for a while: looked for from before it is said.
  const isSaid = (hint: string) => expect(frame.getByText(hint)).toBeVisible();
  await Promise.all([isSaid('Hold Ctrl and scroll to zoom'), page.mouse.wheel(0, 100)]);
  await expect.poll(scrolled).toBeGreaterThan(50);
  await toTop();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(view).toMatch(/^\d+,\d+,[1-9]/);
  await rest();
  expect(await scrolled()).toBe(0);

  // Who has pressed on the surface has its wheel, until the pointer goes elsewhere.
  const pressed = view();
  await page.mouse.down();
  await page.mouse.move(middle.x + 40, middle.y);
  await page.mouse.up();
  await page.mouse.wheel(0, 100);
  await expect.poll(view).not.toBe(pressed);
  await rest();
  expect(await scrolled()).toBe(0);
  await page.mouse.move(middle.x, 530);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 100);
  await expect.poll(scrolled).toBeGreaterThan(50);
  await toTop();

  const fingers = await Fingers.on(page);
  const zoomed = view();
  const hint = isSaid('Use two fingers to turn and zoom');
  await Promise.all([hint, fingers.drag([middle], 0, -120)]);
  await expect.poll(scrolled).toBeGreaterThan(50);
  await toTop();
  expect(view()).toBe(zoomed);
  await fingers.drag([middle, { x: middle.x + 60, y: middle.y }], -60, -60);
  await expect.poll(view).not.toBe(zoomed);
  await rest();
  expect(await scrolled()).toBe(0);
});
