import { expect, Fingers, middleOf, test } from './page.ts';
import { FULL_BATCH } from './surface.ts';

test.use({ viewport: { width: 420, height: 700 }, hasTouch: true, ownsPage: true });

const FRAMES = 20;

function coursePage(): string {
  const frames = Array.from(
    { length: FRAMES },
    (_, k) =>
      `<p>${k}</p><iframe loading="lazy" src="./#${FULL_BATCH}&embed&controls=rate&keys=off" style="border:0;width:400px;height:300px"></iframe>`,
  );
  return `<body style="margin:0">${frames.join('')}<p style="height:900px">end</p></body>`;
}

test('twenty embeds on one page work: what is out of sight gives its graphics context back', async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: coursePage() }),
  );
  await page.goto('./course.html');
  const frames = page.locator('iframe');
  const within = (k: number) => frames.nth(k).contentFrame();
  const surfaceOf = (k: number) => within(k).getByLabel(/^Loss surface\./);
  for (const k of [0, 7, 13, FRAMES - 1]) {
    await frames.nth(k).evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
    await expect(surfaceOf(k)).toHaveAttribute('data-frames', { timeout: 60_000 });
  }
  await expect(surfaceOf(0)).toHaveCount(0);
  const entries = await page.evaluate(() => window.history.length);

  // Back at the first, which goes on as it was left; by touch, and the course page keeps the keys.
  await frames.nth(0).evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
  await expect(surfaceOf(0)).toHaveAttribute('data-frames');
  const step = within(0).getByRole('status', { name: 'Step', exact: true });
  await within(0).getByRole('button', { name: 'Step forward' }).click();
  await expect(step).toHaveText('1');
  await page.evaluate(() => {
    const listen = ({ key }: KeyboardEvent) => Reflect.set(window, 'keyOfCourse', key);
    window.addEventListener('keydown', listen, { once: true });
  });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate('window.keyOfCourse')).toBe('ArrowRight');
  await expect(step).toHaveText('1');

  // A setting that is changed makes no entry that Back of the course page would have to go through.
  await within(0).getByRole('button', { name: 'Controls' }).click();
  await within(0).getByRole('textbox', { name: 'Learning rate' }).fill('0.02');
  await within(0).getByRole('textbox', { name: 'Learning rate' }).press('Enter');
  const [, first] = page.frames();
  await expect.poll(() => first.url()).toContain('optimizer.lr=0.02');
  expect(first.url()).toMatch(/&embed&controls=rate&keys=off$/);
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  await within(0).getByRole('button', { name: 'Close' }).click();

  const fingers = await Fingers.on(page);
  const middle = await middleOf(surfaceOf(0));
  await fingers.drag([middle], 0, -120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  expect(warnings.filter((text) => /WebGL contexts/.test(text))).toEqual([]);
});
