import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** What a control says of itself when its value is well. */
async function expectWell(app: Downhill, name: string, value: string | RegExp) {
  await until(() => expect(app.control(name).value).toMatch(value));
  expect(app.control(name).getAttribute('aria-invalid')).toBe('false');
  expect(app.alerts).toEqual([]);
}

test('another objective, start or seed is a new run at once, from its start', async () => {
  const app = await open();
  const expectNewRun = async (change: () => unknown) => {
    await app.stepTo(3);
    const before = app.link;
    await change();
    await app.shows('Step', '0');
    await app.says('Idle: press Play');
    expect(app.link).not.toBe(before);
    await app.stepTo(1);
  };
  await expectNewRun(() => app.select('Data', 'cars'));
  await expectNewRun(() => app.select('Initializer', 'xavier-uniform'));
  await expectNewRun(() => app.fill('Seed', '4'));
  await expectNewRun(() => app.press('Draw a new seed'));
});

test('another training is made anew up to the step shown, which stays', async () => {
  const app = await open();
  await app.stepTo(3);
  const seen = new Set([app.read('b')]);
  const expectOtherRun = async (change: () => unknown) => {
    const before = app.link;
    await change();
    await until(() => expect(app.link).not.toBe(before));
    await app.shows('Step', '3');
    seen.add(app.read('b'));
  };
  await expectOtherRun(() => app.pick('Batch size', '1'));
  await expectOtherRun(() => app.pick('Batch size', 'Full'));
  await expectOtherRun(() => app.select('Optimizer', 'adam'));
  await expectOtherRun(() => app.fill('Learning rate', '0.03'));
  expect(seen.size, 'each is another run').toBe(5);
  await expectOtherRun(() => app.fill('Epochs', '12'));
});

test('a number that makes no sense is answered beside it, and loses nothing', async () => {
  const app = await open();
  await app.stepTo(2);
  const before = app.state();
  app.fill('Learning rate', '-1');
  await until(() => expect(app.alerts).toEqual(['must be > 0 and ≤ 10']));
  expect(app.control('Learning rate').getAttribute('aria-invalid')).toBe('true');
  expect(app.state()).toEqual(before);
  app.fill('Learning rate', '0.1');
  await expectWell(app, 'Learning rate', /^0\.1$/);
  await app.shows('Learning rate now', '0.1');
});

test('a fault goes with the value that it was typed over: by the slider, by another choice', async () => {
  const app = await open('optimizer.lr=0.05&seed=2');
  app.fill('Learning rate', '-1');
  await until(() => expect(app.alerts).toHaveLength(1));
  app.fill(app.page.getByRole('slider', { name: 'Learning rate, slider' }), '700');
  await expectWell(app, 'Learning rate', /^0\.\d+$/);
  expect(app.control('Learning rate').value).not.toBe('0.05');

  // Both have a factor of 0.1, and each its own.
  await app.select('Schedule', 'step');
  app.fill('Factor γ', '7');
  await until(() => expect(app.alerts).toHaveLength(1));
  await app.select('Schedule', 'multistep');
  await expectWell(app, 'Factor γ', /^0\.1$/);
});

test('the slider moves the learning rate, and its box follows', async () => {
  const app = await open();
  const slider = app.page.getByRole<HTMLInputElement>('slider', { name: 'Learning rate, slider' });
  app.fill(slider, String(Number(slider.value) + 1));
  await until(() => expect(app.control('Learning rate').value).not.toBe('0.05'));
  const { value } = app.control('Learning rate');
  expect(Number(value)).toBeGreaterThan(0.05);
  await app.shows('Learning rate now', value);
  expect(slider.getAttribute('aria-valuetext')).toMatch(/η .*2\/λmax ≈ 0\.277/);
});

test('a wave has a frequency and a phase where a line has a slope and an intercept', async () => {
  const app = await open('v=1&data=noisy-sine');
  await app.page.findByRole('slider', { name: 'Frequency, slider' });
  expect(app.control('Frequency').value).toBe('2');
  expect(app.control('Phase').value).toBe('0.5');
  app.fill('Phase', '1');
  await until(() => expect(app.link).toContain('data.intercept=1'));
  await app.select('Data', 'noisy-line');
  await until(() => expect(app.control('Intercept').value).toBe('-1'));
});

test('the letter D belongs to a field that takes letters, else to the slopes', async () => {
  const app = await open();
  const isPressed = () => app.button('Slopes by direction').getAttribute('aria-pressed');
  await until(() => expect(isPressed()).toBe('false'));
  app.control('Optimizer').focus();
  await app.user.keyboard('d');
  await app.frames(3);
  expect(isPressed()).toBe('false');
  app.control('Optimizer').blur();
  await app.user.keyboard('d');
  await until(() => expect(isPressed()).toBe('true'));
});
