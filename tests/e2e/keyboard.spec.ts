import { expect, FLAT, test } from './page.ts';

test('Space plays, arrows step, Home and End go to the ends', FLAT, async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect(app.readout('Step')).toHaveText('2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  await expect(app.readout('Step')).toHaveText('0');
  await page.keyboard.press('End');
  await expect(app.status).toContainText('Finished');
  await page.keyboard.press('Home');
  await expect(app.readout('Step')).toHaveText('0');
  await page.keyboard.press('Space');
  await expect(app.status).toHaveText('Running');
  await expect(app.readout('Step')).not.toHaveText('0');
  await page.keyboard.press('Space');
  await expect(app.status).toContainText('Paused at step');
});

test('keys belong to the field that is typed in', FLAT, async ({ app, page }) => {
  await app.open();
  await app.control('Seed').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(app.readout('Step')).toHaveText('0');
  await page.keyboard.press('ArrowUp');
  await expect(app.control('Seed')).toHaveValue('24');
});

test(
  'everything can be reached and used with Tab and the keyboard alone',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const wanted = new Set([
      'Data',
      'Initializer',
      'Optimizer',
      'Learning rate',
      'Learning rate, slider',
      'Epochs',
      'Seed',
      'Play',
      'Step forward',
      'To end',
      'Position in the run',
      'Share link',
      '한국어',
      'Dark theme',
    ]);
    const groups = new Set(['Batch size', 'Speed']);
    for (let i = 0; i < 120 && wanted.size + groups.size > 0; i++) {
      await page.keyboard.press('Tab');
      const { name, group } = await page.evaluate(() => {
        const at = document.activeElement;
        const label =
          at instanceof HTMLInputElement || at instanceof HTMLSelectElement
            ? at.labels?.[0]?.textContent
            : at?.textContent;
        return {
          name: (at?.getAttribute('aria-label') ?? label ?? '').trim(),
          group: at?.closest('[role="radiogroup"]')?.getAttribute('aria-label') ?? '',
        };
      });
      wanted.delete(name);
      groups.delete(group);
    }
    expect([...wanted, ...groups]).toEqual([]);
  },
);

test('a run is set up, played and stepped without a mouse', FLAT, async ({ app, page }) => {
  await app.open();
  await app.control('Optimizer').focus();
  await page.keyboard.press('n');
  await expect(app.control('Optimizer')).toHaveValue('nadam');
  await app.control('Epochs').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('7');
  await app.button('To end').focus();
  await page.keyboard.press('Enter');
  await expect(app.status).toContainText('Finished after 21 steps');
  await expect(app.button('To end')).toBeFocused();
  await app.button('Step back').focus();
  await page.keyboard.press('Space');
  await expect(app.readout('Step')).toHaveText('20');
});

test(
  'a question mark lists the keys, Escape puts the list away, and the focus stays',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    await app.button('Step forward').focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
    await expect(help.getByText('Play and pause')).toBeVisible();
    // The page behind it rests.
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(app.button('Step forward')).toBeFocused();
    await expect(app.readout('Step')).toHaveText('0');
    await app.button('Keyboard shortcuts').click();
    await help.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(app.button('Keyboard shortcuts')).toBeFocused();
  },
);
