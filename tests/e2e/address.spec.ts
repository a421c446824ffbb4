import { expect, FLAT, test } from './page.ts';
import { formatParameter } from '../../src/ui/format.ts';
import { problemOf, trainToEnd } from '../support/train.ts';

// Among many minima one bit that differs grows into another end: Math.sin is not the same everywhere.
test(
  'a long run among many minima ends in the browser where it ends in Node',
  FLAT,
  async ({ app }) => {
    const { columns, rows } = trainToEnd(
      problemOf({
        data: { preset: 'noisy-sine' },
        model: 'sine',
        loss: { type: 'mae' },
        optimizer: { type: 'sgd', lr: 0.1 },
        batch: { size: 1 },
        epochs: 300,
        seed: 3,
      }),
    );
    await app.open(
      'data=noisy-sine&model=sine&loss=mae&optimizer=sgd&optimizer.lr=0.1&batch.size=1&epochs=300&seed=3',
    );
    await app.toEnd();
    await expect(app.readout('a')).toHaveText(formatParameter(columns.a[rows - 1]));
    await expect(app.readout('b')).toHaveText(formatParameter(columns.b[rows - 1]));
  },
);

test('reload keeps everything', FLAT, async ({ app, page }) => {
  await app.open();
  await app.control('Data').selectOption('women');
  await app.control('Initializer').selectOption('uniform');
  await app.control('Optimizer').selectOption('adam');
  await app.control('Learning rate').fill('0.3');
  await app.pick('Batch size', '4');
  await app.control('Epochs').fill('33');
  await app.control('Seed').fill('12345');
  await app.toEnd();
  const before = await app.state();
  const { link } = app;
  await page.reload();
  await expect.poll(() => app.state()).toEqual(before);
  await expect.poll(() => app.link).toBe(link);
  // A run that plays is at rest after it, where it was.
  await app.press('Reset');
  await app.press('Play');
  await expect(app.readout('Step')).not.toHaveText('0');
  await page.reload();
  await expect(app.status).toContainText('Paused');
  const step = await app.read('Step');
  expect(Number(step)).toBeGreaterThan(0);
  await app.press('Step forward');
  await app.pick('Speed', '30');
  await page.keyboard.press('Shift+KeyD');
  await page.reload();
  await expect(app.readout('Step')).toHaveText(String(Number(step) + 1));
  const speeds = page.getByRole('radiogroup', { name: 'Speed', exact: true });
  await expect(speeds.getByRole('radio', { name: '30', exact: true })).toBeChecked();
  await expect(app.button('Slopes by direction')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.control('Data')).toHaveValue('women');
  await expect(app.control('Initializer')).toHaveValue('uniform');
  await expect(app.control('Optimizer')).toHaveValue('adam');
  await expect(app.control('Learning rate')).toHaveValue('0.3');
  await expect(app.control('Epochs')).toHaveValue('33');
  await expect(app.control('Seed')).toHaveValue('12345');
});

test(
  'Back undoes one change at a time, and Forward brings it again',
  FLAT,
  async ({ app, page }) => {
    await app.open();
    const links = [app.link];
    await app.stepTo(2);
    await app.control('Data').selectOption('cars');
    await expect.poll(() => app.link).toContain('data=cars');
    await expect(app.readout('Step')).toHaveText('0');
    links.push(app.link);
    await app.control('Optimizer').selectOption('adam');
    await expect.poll(() => app.link).toContain('optimizer=adam');
    links.push(app.link);
    await page.goBack();
    await expect(app.control('Optimizer')).toHaveValue('sgd');
    await expect.poll(() => app.link).toBe(links[1]);
    await page.goBack();
    await expect(app.control('Data')).toHaveValue('five-points');
    await expect.poll(() => app.link).toBe(links[0]);
    // And the step that was shown then.
    await expect(app.readout('Step')).toHaveText('2');
    await page.goForward();
    await expect(app.control('Data')).toHaveValue('cars');
  },
);

test('typing a number is one move that Back undoes', FLAT, async ({ app, page }) => {
  await app.open();
  const box = app.control('Learning rate');
  await box.fill('');
  await box.pressSequentially('0.125');
  await box.blur();
  await expect(app.readout('Learning rate now')).toHaveText('0.125');
  await page.goBack();
  await expect(app.readout('Learning rate now')).toHaveText('0.05');
});

test('Back brings again the mistake that a button has mended', FLAT, async ({ app, page }) => {
  await app.open('optimizer=sgd&optimizer.lr=10&batch.size=full&epochs=80&seed=23');
  await app.toEnd();
  await app.button(/^Use η = /).click();
  await expect(app.control('Learning rate')).toHaveValue('0.13');
  await page.goBack();
  await expect(app.control('Learning rate')).toHaveValue('10');
  await app.toEnd();
  await expect(app.status).toContainText('Diverged');
});

test('Back puts a point that was moved where it was', FLAT, async ({ app, page }) => {
  await app.open();
  await page.getByRole('button', { name: /^Point 1: x 0\.5, y 1\.3/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => app.link).toMatch(/data\.points=0\.5,1\.\d+;/);
  await page.goBack();
  await expect.poll(() => app.link).toContain('data=five-points');
});
