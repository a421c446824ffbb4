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

test(
  'after a click the keys are the run’s, whatever was clicked; reached by Tab it has its own',
  FLAT,
  async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open();
    const stepsTo = async (step: number) => {
      await page.keyboard.press('ArrowRight');
      await expect(app.readout('Step')).toHaveText(String(step));
      // Nor does the other pair of arrows choose among the tiles.
      await page.keyboard.press('ArrowDown');
    };
    await app.pick('Batch size', 'Full');
    await stepsTo(1);
    await app.pick('Speed', '30');
    await stepsTo(2);
    await app.button('Dark theme').click();
    await page.keyboard.press('Space');
    await expect(app.status).toHaveText('Running');
    await page.keyboard.press('Space');
    await expect(app.status).toContainText('Paused');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Home');
    const list = page.getByRole('combobox', { name: 'Horizontal axis', exact: true });
    await list.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(list).toHaveValue('epochs');
    await stepsTo(1);
    await page.keyboard.press('s');
    await expect(list).toHaveValue('epochs');
    const bar = page.getByRole('slider', { name: 'Position in the run', exact: true });
    await bar.click();
    await expect(app.readout('Step')).toHaveText('40');
    await stepsTo(41);
    await app.button('Share link').click();
    await stepsTo(42);
    for (const [group, chosen] of [
      ['Batch size', 'Full'],
      ['Speed', '30'],
    ]) {
      const tiles = page.getByRole('radiogroup', { name: group, exact: true });
      await expect(tiles.getByRole('radio', { name: chosen, exact: true })).toBeChecked();
    }
    // The focus is where a screen reader has left it, and Tab goes on from there.
    await expect(app.button('Link copied')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(app.button('Link copied')).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Space');
    await expect(app.status).toContainText('Paused at step 42');
  },
);

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
    await page.keyboard.press('Tab');
    await expect(app.button('Skip to play')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(app.button('Play')).toBeFocused();
    await expect(app.button('Skip to play')).not.toBeInViewport();
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
      'Take it home',
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
