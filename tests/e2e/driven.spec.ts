import { readFile } from 'node:fs/promises';
import { expect, FLAT, test } from './page.ts';

test.use({ viewport: { width: 760, height: 640 }, ownsPage: true });

const EXAMPLE = new URL('../../docs/example.html', import.meta.url);

test(
  'a page of an origin that the address names drives an embed and hears how it stands',
  FLAT,
  async ({ page }) => {
    const body = await readFile(EXAMPLE);
    await page.route('**/docs/example.html', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto('./docs/example.html');
    const said = page.getByRole('status');
    const read = page.locator('iframe').contentFrame().getByRole('group', { name: 'The run now' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await expect(said).toHaveText(/^step 0, idle/);
    await press('Step');
    await expect(said).toHaveText(/^step 1, paused/);
    await expect(read.getByLabel('Step', { exact: true })).toHaveText('1');

    // The experiment is got, and set with another rate.
    await press('η = 0.02');
    const [, frame] = page.frames();
    await expect.poll(() => frame.url()).toContain('optimizer.lr=0.02');
    await expect(said).toHaveText(/^step 0, idle/);
    await press('Play');
    await expect(said).toHaveText(/^step [1-9]\d*, running/);
    await press('Pause');
    await expect(said).toHaveText(/^step \d+, paused/);

    const heard = await page.evaluate(async () => {
      const { contentWindow } = document.querySelector('iframe') ?? {};
      const ask = (message: object) =>
        new Promise<unknown>((resolve) => {
          window.addEventListener('message', ({ data }) => {
            if (data.id === 'asked') resolve(data);
          });
          contentWindow?.postMessage({ id: 'asked', ...message }, window.location.origin);
        });
      const refused = await ask({
        downhill: 'set',
        experiment: { optimizer: { type: 'sgd', lr: -1 } },
      });
      return { refused, unknown: await ask({ downhill: 'fly' }) };
    });
    expect(heard.refused).toMatchObject({
      downhill: 'faults',
      faults: [expect.stringMatching(/lr/)],
    });
    expect(heard.unknown).toMatchObject({ downhill: 'faults' });
    expect(frame.url()).toContain('optimizer.lr=0.02');

    // A lesson opens within it, beside its picture, and takes no focus from the page around.
    await press('Lesson');
    await expect(page.locator('#learnt')).toHaveText('beat stride 1/7');
    const lesson = page.locator('iframe').contentFrame().getByRole('region', { name: 'Lessons' });
    await expect(lesson.getByRole('heading', { level: 2 })).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Lesson', exact: true })).toBeFocused();
    await press('Leave it');
    await expect(page.locator('#learnt')).toHaveText('left stride 1/7');
    await expect(lesson).toHaveCount(0);

    // Another origin is neither heard nor told.
    const src = frame.url().replace(/origins=.*/, 'origins=https://course.example');
    await page.evaluate((address) => {
      Object.assign(window, { told: 0 });
      window.addEventListener('message', () => Object.assign(window, { told: 1 }));
      const iframe = document.querySelector('iframe');
      iframe?.replaceWith(Object.assign(document.createElement('iframe'), { src: address }));
    }, src);
    const step = page
      .locator('iframe')
      .contentFrame()
      .getByRole('status', { name: 'Step', exact: true });
    await expect(step).toHaveText('0');
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') ?? {};
      contentWindow?.postMessage({ downhill: 'step' }, '*');
    });
    await page
      .locator('iframe')
      .contentFrame()
      .getByRole('button', { name: 'Step forward' })
      .click();
    await expect(step).toHaveText('1');
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toBe(0);
  },
);
