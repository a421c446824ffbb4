import { expect, FLAT, test } from './page.ts';
import type { Page } from '@playwright/test';

test('Back comes to a broken link as it was written, also where view and run changed at once', async ({
  app,
  page,
}) => {
  // Room for the views as tiles: one click chooses.
  await page.setViewportSize({ width: 1366, height: 768 });
  const broken = 'data=women&optimizer.lr=-4&epochs=9&seed=2';
  await app.open(broken);
  await expect(page.getByRole('alert')).toContainText('optimizer.lr');
  const top = await page.getByRole('radio', { name: 'Top', exact: true }).elementHandle();
  // In one task: the address would else have been written between the two.
  await app.button('Draw a new seed').evaluate((button: HTMLElement, view) => {
    (view as HTMLElement).click();
    button.click();
  }, top);
  await expect.poll(() => app.link).toContain('view=top');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => app.link).toBe(broken);
  await expect(page.getByRole('alert')).toContainText('optimizer.lr');
});

/** Cells as a spreadsheet leaves them on the clipboard. */
async function paste(page: Page, text: string) {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
    document.body.dispatchEvent(event);
  }, text);
}

/** How many sets of data the browser has in its storage. */
function countKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('downhill');
    opening.addEventListener('error', () => reject(new Error('no storage')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('sets').objectStore('sets').count();
      counting.addEventListener('success', () => resolve(counting.result));
      counting.addEventListener('error', () => reject(new Error('no storage')));
    });
  });
}

test('data too large for the address are there after a reload, from the storage of the browser', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open('view=map&epochs=1&optimizer.lr=0.001');
  const rows = Array.from({ length: 20_001 }, (_, i) => `${i / 1000} ${(i % 7) / 10}`);
  await paste(page, rows.join('\n'));
  await app.press('Use these data');
  await expect.poll(() => app.link).toMatch(/data\.apart=20001.*data\.kept=data/);
  await expect(app.readout('Gradient norm')).toHaveText(/\d/);
  const before = await app.state();
  await page.reload();
  await expect.poll(() => app.state()).toEqual(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(app.link).toMatch(/data\.apart=20001.*data\.kept=data/);
  // Another of the name, and both with their room.
  await app.press('Open or paste…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText(/20\s001 points · 313 KiB/);
  // What they are called now they are called after a reload, too.
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await dialog.getByRole('textbox', { name: 'New name of data' }).fill('mine');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.link).toContain('data.kept=mine&');
  await page.reload();
  const chosen = app.control('Data').locator('option:checked');
  await expect(chosen).toHaveText('mine');
  expect(app.link).toContain('data.kept=mine&');
  await app.press('Open or paste…');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => app.link).not.toContain('data.kept');
  // By word they stay deleted: what is written next waits for longer than what would keep them again.
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Top', exact: true }).click();
  await expect.poll(() => app.link).toContain('view=top');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('must come as a file');
  expect(await page.evaluate(countKept)).toBe(0);
});

test(
  'undo and redo walk through every change, also to data too large for a link; a text keeps its own',
  FLAT,
  async ({ app, page }) => {
    await app.open('epochs=9&batch.size=2&seed=2');
    await expect(app.button('Undo')).toBeDisabled();
    const seen = async () => {
      // The first rows of the run have come.
      await expect(app.readout('Gradient norm')).toHaveText(/\d/);
      return { link: app.link, ...(await app.state()) };
    };
    const changes = [
      () => app.press('Draw a new seed'),
      () => app.pick('Scaling', 'x'),
      () => app.control('Loss function').selectOption('huber'),
      async () => {
        const rows = Array.from({ length: 20_001 }, (_, i) => `${i / 1000} ${(i % 7) / 10}`);
        await paste(page, rows.join('\n'));
        await app.press('Use these data');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect.poll(() => app.link).toContain('data.kept=');
      },
      () => app.pick('Scaling', 'None'),
      () => app.control('Data').selectOption('women'),
    ];
    const states = [await seen()];
    for (const change of changes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await change();
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => app.link).not.toBe(states.at(-1)?.link);
      // oxlint-disable-next-line no-await-in-loop
      states.push(await seen());
    }
    for (const [by, key] of [
      [-1, 'Control+z'],
      [1, 'Control+Shift+z'],
    ] as const) {
      const way = by < 0 ? states.toReversed() : states;
      for (const state of way.slice(1)) {
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(key);
        // oxlint-disable-next-line no-await-in-loop
        await expect.poll(seen).toEqual(state);
      }
    }
    await expect(page.getByRole('alert')).toHaveCount(0);
    // Two presses before the browser has moved are two steps back.
    await page.evaluate(() => {
      for (const _ of [0, 1]) {
        const event = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', event));
      }
    });
    await expect.poll(seen).toEqual(states.at(-3));
    await app.control('Seed').fill('77');
    await app.control('Seed').press('Control+z');
    await expect(app.control('Seed')).not.toHaveValue('77');
    await expect(app.button('Redo')).toBeDisabled();
  },
);
