import type { Browser, Page } from '@playwright/test';
import { expect, test } from './page.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of processor time, in µs. */
  readonly tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * What the tasks of the page's thread took of a processor while `act` went on, the longest first, in
 * ms: by the clock on the wall a task is as long as the machine's other work makes it, here that of
 * drawing 3D and of training on two processors.
 */
async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate(() => performance.mark('watched'));
  await act();
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === 'watched');
  return traceEvents
    .filter(({ name, pid, tid }) => name === TASK && pid === own?.pid && tid === own.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
    .toSorted((p, q) => q - p);
}

/** Waits until the page has been at rest for a while: loading is not the run. */
async function settle(page: Page) {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        new PerformanceObserver(() => (last = performance.now())).observe({ type: 'longtask' });
        const look = () =>
          performance.now() - last > 700 ? resolve() : void requestAnimationFrame(look);
        look();
      }),
  );
}

test('a long task is seen', async ({ app, browser, page }) => {
  await app.open();
  const [longest] = await tasksDuring(browser, page, () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            const until = performance.now() + 120;
            while (performance.now() < until);
            setTimeout(resolve);
          });
        }),
    ),
  );
  // Of these 120 ms some may have been another's.
  expect(longest).toBeGreaterThan(60);
});

test.describe('at full speed no task holds the page for more than 50 ms', () => {
  const runs = [
    {
      name: 'half a million steps of SGD on five points',
      link: 'batch.size=1&epochs=100000&optimizer.lr=0.01',
    },
    {
      name: '8 million steps of Adam on 200 points, still being trained',
      link: 'data=davis&scaling=x&optimizer=adam&optimizer.lr=0.01&batch.size=1&epochs=40000',
    },
  ];
  for (const { name, link } of runs) {
    test(name, async ({ app, browser, page }) => {
      await app.open(`${link}&seed=23`);
      await app.pick('Speed', 'max');
      await app.button('Draw a new seed').click();
      await settle(page);
      const tasks = await tasksDuring(browser, page, async () => {
        await app.press('Play');
        await expect(app.status).toContainText('Finished', { timeout: 60_000 });
      });
      // A run is drawn in many.
      expect(tasks.length).toBeGreaterThan(20);
      expect(tasks.filter((ms) => ms > 50)).toEqual([]);
    });
  }
});
