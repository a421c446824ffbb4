import { expect, FLAT, test } from './page.ts';
import type { Downhill } from './page.ts';

test('the first view says what to press, and Play runs to the end', async ({ app }) => {
  await app.open();
  await expect(app.status).toHaveText('Idle: press Play');
  await expect(app.readout('Step')).toHaveText('0');
  await app.pick('Speed', 'max');
  await app.press('Play');
  await expect(app.status).toContainText('Finished after 240 steps');
  await expect(app.readout('Step')).toHaveText('240');
  await expect(app.readout('Epoch')).toHaveText('80');
  await expect(app.button('Play')).toBeVisible();
});

test('Play shows steps one after the other, and Pause stops it where it is', async ({ app }) => {
  await app.open();
  await app.pick('Speed', '30');
  await app.press('Play');
  await expect(app.status).toHaveText('Running');
  await expect.poll(async () => Number(await app.read('Step'))).toBeGreaterThan(5);
  await app.press('Pause');
  const stopped = await app.state();
  await expect(app.status).toHaveText(`Paused at step ${stopped.Step}`);
  expect(await app.state()).toEqual(stopped);
});

test('full batch ends on the closed form to the printed digits', FLAT, async ({ app }) => {
  await app.open();
  await app.pick('Batch size', 'Full');
  await app.control('Learning rate').fill('0.2');
  await app.control('Epochs').fill('2000');
  await app.toEnd();
  await expect(app.status).toContainText('Finished after 2000 steps');
  // The least-squares line of the five points: 1.22 x + 0.57, with an MSE of 0.0438.
  await expect(app.readout('a')).toHaveText('1.220');
  await expect(app.readout('b')).toHaveText('0.570');
  await expect(app.readout('Loss')).toHaveText('0.0438');
});

test('Step forward and Step back are exact inverses', FLAT, async ({ app }) => {
  await app.open();
  const seen = [await app.state()];
  for (let step = 1; step <= 7; step++) {
    await app.stepTo(step);
    seen.push(await app.state());
  }
  expect(new Set(seen.map((state) => `${state.a} ${state.b}`)).size).toBe(8);
  for (let step = 6; step >= 0; step--) {
    await app.stepTo(step);
    expect(await app.state()).toEqual(seen[step]);
  }
  await expect(app.button('Step back')).toHaveAttribute('aria-disabled', 'true');
});

test('three batches make an epoch of five points at size 2', FLAT, async ({ app }) => {
  await app.open();
  const epochs: string[] = [];
  for (let step = 1; step <= 7; step++) {
    await app.stepTo(step);
    epochs.push(await app.read('Epoch'));
  }
  expect(epochs).toEqual(['1', '1', '1', '2', '2', '2', '3']);
});

test('Reset goes back to the same start, and the same run follows', FLAT, async ({ app }) => {
  await app.open();
  await app.stepTo(5);
  const fifth = await app.state();
  await app.press('Reset');
  await expect(app.readout('Step')).toHaveText('0');
  await app.stepTo(5);
  expect(await app.state()).toEqual(fifth);
});

test('the scrub bar goes to any step, and To end to the last', FLAT, async ({ app, page }) => {
  await app.open();
  await app.toEnd();
  const last = await app.state();
  const scrub = page.getByRole('slider', { name: 'Position in the run' });
  await scrub.fill('17');
  await expect(app.readout('Step')).toHaveText('17');
  await scrub.fill('240');
  await expect(app.readout('Step')).toHaveText('240');
  expect(await app.state()).toEqual(last);
});

const choices = [
  { name: 'Data', value: 'cars' },
  { name: 'Initializer', value: 'xavier-uniform' },
  { name: 'Optimizer', value: 'adam' },
];
const numbers = [
  { name: 'Learning rate', value: '0.03' },
  { name: 'Epochs', value: '12' },
  { name: 'Seed', value: '4' },
];

test('changing any control gives a new run at once, from its start', FLAT, async ({ app }) => {
  await app.open();
  const expectNewRun = async (change: () => Promise<unknown>) => {
    await app.stepTo(3);
    const before = app.link;
    await change();
    await expect(app.readout('Step')).toHaveText('0');
    await expect(app.status).toHaveText('Idle: press Play');
    await expect.poll(() => app.link).not.toBe(before);
    await app.stepTo(1);
  };
  await expectNewRun(() => app.pick('Batch size', '1'));
  await expectNewRun(() => app.pick('Batch size', 'Full'));
  for (const { name, value } of choices) {
    await expectNewRun(() => app.control(name).selectOption(value));
  }
  for (const { name, value } of numbers) await expectNewRun(() => app.control(name).fill(value));
  await expectNewRun(() => app.button('Draw a new seed').click());
});

/** Trains with each choice of some lists, one list after the other. */
async function trainWithAll(app: Downhill, lists: readonly string[]) {
  await app.open('optimizer.lr=0.01&epochs=5&seed=3');
  for (const name of lists) {
    const select = app.page.getByRole('combobox', { name, exact: true });
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const first = await select.inputValue();
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      await select.selectOption(value);
      await app.toEnd();
    }
    await select.selectOption(first);
  }
}

test('every model trains on its surface without a fault', async ({ app }) => {
  await trainWithAll(app, ['Model']);
});

test('every choice of every list trains without a fault', FLAT, async ({ app }) => {
  test.slow();
  const all = ['Data', 'Model', 'Loss function', 'Initializer', 'Optimizer', 'Schedule'];
  await trainWithAll(app, all);
});

test(
  'a number that makes no sense is answered beside it, and loses nothing',
  FLAT,
  async ({ app }) => {
    await app.open();
    await app.stepTo(2);
    const before = await app.state();
    await app.control('Learning rate').fill('-1');
    await expect(app.page.getByRole('alert')).toHaveText('must be > 0 and ≤ 10');
    await expect(app.control('Learning rate')).toHaveAttribute('aria-invalid', 'true');
    expect(await app.state()).toEqual(before);
    await app.control('Learning rate').fill('0.1');
    await expect(app.page.getByRole('alert')).toHaveCount(0);
    await expect(app.readout('Learning rate now')).toHaveText('0.1');
  },
);

test(
  'a fault goes with the value that it was typed over: by the slider, by Back, by another choice',
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

    // Both have a factor of 0.1, and each its own.
    await app.control('Schedule').selectOption('step');
    await app.control('Factor γ').fill('7');
    await expect(alert).toHaveCount(1);
    await app.control('Schedule').selectOption('multistep');
    await expectWell('Factor γ', '0.1');

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

test('the slider moves the learning rate, and its box follows', FLAT, async ({ app, page }) => {
  await app.open();
  const slider = page.getByRole('slider', { name: 'Learning rate, slider' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(app.control('Learning rate')).not.toHaveValue('0.05');
  const value = await app.control('Learning rate').inputValue();
  expect(Number(value)).toBeGreaterThan(0.05);
  await expect(app.readout('Learning rate now')).toHaveText(value);
  await expect(slider).toHaveAttribute('aria-valuetext', /η .*2\/λmax = 0\.277/);
});

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
