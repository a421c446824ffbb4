import { atRest, expect, FLAT, test } from './page.ts';

test('every model trains on its surface without a fault', async ({ app, page }) => {
  // Small: fewer dots, which are drawn faster; in a lower one the controls are folded away.
  await page.setViewportSize({ width: 1100, height: 560 });
  await app.open('optimizer.lr=0.01&epochs=5&seed=3');
  const models = app.control('Model');
  await expect(models).toBeVisible();
  const values = await models
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(values.length).toBeGreaterThan(1);
  for (const value of values) {
    await models.selectOption(value);
    await app.toEnd();
  }
});

test(
  'a fault goes with the value that it was typed over: by the slider, by Back',
  FLAT,
  async ({ app, page }) => {
    await app.open('optimizer.lr=0.05&seed=2');
    const alert = page.getByRole('alert');
    const expectWell = async (name: string, value: string | RegExp) => {
      await expect(app.control(name)).toHaveValue(value);
      await expect(app.control(name)).toHaveAttribute('aria-invalid', 'false');
      await expect(alert).toHaveCount(0);
    };
    await app.control('Learning rate').fill('-1');
    await expect(alert).toHaveCount(1);
    const slider = page.getByRole('slider', { name: 'Learning rate, slider' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expectWell('Learning rate', /^0\.05\d+$/);
    await page.goBack();
    await expectWell('Learning rate', '0.05');

    await app.control('Schedule').selectOption('multistep');
    const before = await app.control('Milestones').inputValue();
    await app.control('Milestones').fill('3, 9');
    await app.control('Milestones').blur();
    await app.control('Milestones').fill('9, x');
    await expect(alert).toHaveCount(1);
    await page.goBack();
    await expectWell('Milestones', before);

    await app.control('Initializer').selectOption('point');
    await app.control('Initializer a').fill('1');
    await app.control('Initializer a').blur();
    await app.control('Initializer a').fill('x');
    await app.control('Initializer b').fill('2');
    await expect(alert).toHaveCount(1);
    await page.goBack();
    await page.goBack();
    await expect(alert).toHaveCount(0);
  },
);

test(
  'one place of the slider keeps its rate while a hand is on it, though the scale would change',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const box = app.control('Learning rate');
    await box.fill('0.000001');
    const slider = page.getByRole('slider', { name: 'Learning rate, slider' });
    await slider.scrollIntoViewIfNeeded();
    const at = await slider.boundingBox();
    if (at === null) throw new Error('the slider must be there');
    const moveTo = (part: number) => page.mouse.move(at.x + part * at.width, at.y + at.height / 2);
    const read = async () => Number(await box.inputValue());

    await moveTo(0.02);
    await page.mouse.down();
    await moveTo(0.3);
    await expect.poll(read).toBeGreaterThan(2e-5);
    const first = await read();
    await moveTo(0.8);
    await expect.poll(read).toBeGreaterThan(0.01);
    await moveTo(0.3);
    await expect.poll(read).toBe(first);
    await page.mouse.up();

    await box.fill('0.000009');
    // By Tab: what the mouse has left has no keys of its own.
    await box.press('Tab');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const second = await read();
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(read).toBeGreaterThan(1e-5);
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft');
    await expect.poll(read).toBe(second);
  },
);

test(
  'the scrub thumb, the filled bar and the ticks agree at every place',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const slider = page.getByRole('slider', { name: 'Position in the run' });
    const tick = page.getByText('40', { exact: true });
    await expect(tick).toBeVisible();
    // What comes a moment after the page moves the bar.
    await atRest(page);
    const [bar, at40] = await Promise.all([slider.boundingBox(), tick.boundingBox()]);
    if (bar === null || at40 === null) throw new Error('the bar has no place');
    // A press at the middle of the bar is half of 240 steps, and there stands epoch 40 of 80.
    await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
    await expect(app.readout('Step')).toHaveText('120');
    expect(at40.x + at40.width / 2).toBeCloseTo(bar.x + bar.width / 2, 0);
    // A quarter of what is drawn, which begins and ends half a thumb within the slider.
    await page.mouse.click(bar.x + 8 + (bar.width - 16) / 4, bar.y + bar.height / 2);
    await expect(app.readout('Step')).toHaveText('60');
    await page.mouse.click(bar.x + bar.width - 8, bar.y + bar.height / 2);
    await expect(app.readout('Step')).toHaveText('240');
  },
);
