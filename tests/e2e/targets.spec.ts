import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** How far a finger may be from the middle of a control and take it, up and down together. */
const heightTaken = (control: Locator) =>
  control.evaluate((element: HTMLElement) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const own = [element, ...((element as HTMLInputElement).labels ?? [])];
    const isTaken = (at: number) => {
      const hit = document.elementFromPoint(x + width / 2, at);
      return own.some((one) => one.contains(hit));
    };
    const middle = y + height / 2;
    const reach = (way: 1 | -1) => {
      let far = 0;
      while (far < 60 && isTaken(middle + way * (far + 0.5))) far += 0.5;
      return far;
    };
    return reach(-1) + reach(1);
  });

test('what a finger takes over the charts, and along the run, is 44 px high', async ({
  app,
  page,
}) => {
  await app.open('step=20&epochs=40&edits=[{"at":20,"optimizer":{"type":"sgd","lr":0.02}}]');
  const targets = {
    Fit: [
      page.getByRole('slider', { name: 'A change along the way' }),
      app.button('Take it home'),
      app.button('Edit points'),
      app.button('Table of points'),
      page.getByRole('switch', { name: 'squares' }),
    ],
    Loss: [app.control('Horizontal axis'), app.control('Vertical axis')],
    Controls: [page.getByRole('radio', { name: 'x, y' })],
  };
  for (const [tab, controls] of Object.entries(targets)) {
    await page.getByRole('tab', { name: tab, exact: true }).tap();
    for (const control of controls) {
      await expect.poll(() => heightTaken(control)).toBeGreaterThanOrEqual(43.5);
    }
  }
});
