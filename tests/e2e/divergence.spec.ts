import { expect, FLAT, test } from './page.ts';

test('η = 10 ends diverged, with the step and the reason', async ({ app }) => {
  await app.open();
  await app.pick('Batch size', 'Full');
  await app.control('Learning rate').fill('10');
  await app.pick('Speed', 'max');
  await app.press('Play');
  await expect(app.status).toContainText('Diverged: stopped at step');
  await expect(app.status).toContainText('η = 10');
  await expect(app.status).toContainText('2/λmax = 0.277');
  await expect(app.button('Play')).toBeVisible();
  // Play paused by itself while the loss was within a million times the first.
  const [, first, last] =
    /from (\S+(?: × 10\S+)?) to (\S+(?: × 10\S+)?)\./.exec(await app.status.innerText()) ?? [];
  expect(first).toMatch(/\d/);
  expect(last).toMatch(/\d/);
  await expect(app.readout('Loss')).toHaveText(last);
});

test(
  'Play goes on past the pause, and the run ends at its last finite step',
  FLAT,
  async ({ app }) => {
    await app.open('optimizer=sgd&optimizer.lr=10&epochs=2000&seed=23');
    await app.pick('Speed', 'max');
    await app.press('Play');
    await expect(app.status).toContainText('Diverged');
    const paused = Number(await app.read('Step'));
    await app.press('Play');
    await expect(app.status).toContainText('64-bit');
    expect(Number(await app.read('Step'))).toBeGreaterThan(paused + 20);
    for (const text of Object.values(await app.state())) expect(text).not.toMatch(/NaN|∞|Infinity/);
  },
);

test('the button with half the edge mends it, and Back brings the mistake again', async ({
  app,
  page,
}) => {
  await app.open();
  await app.pick('Batch size', 'Full');
  await app.control('Learning rate').fill('10');
  await app.toEnd();
  const mend = app.button(/^Use η = /);
  // 2/λmax = 0.277, so half of it is 0.14 to two digits.
  await expect(mend).toHaveText('Use η = 0.14');
  await mend.click();
  await expect(app.control('Learning rate')).toHaveValue('0.14');
  await expect(app.status).toHaveText('Idle: press Play');
  await app.toEnd();
  await expect(app.status).toContainText('Finished');
  await page.goBack();
  await expect(app.control('Learning rate')).toHaveValue('10');
  await app.toEnd();
  await expect(app.status).toContainText('Diverged');
});

test('Standardise x mends women in cm, where η = 0.05 diverges', FLAT, async ({ app }) => {
  await app.open('data=women&optimizer=sgd&optimizer.lr=0.05&epochs=200&seed=1');
  await app.toEnd();
  await expect(app.status).toContainText('Diverged');
  await app.button('Standardise x').click();
  await expect(app.status).toHaveText('Idle: press Play');
  await app.toEnd();
  await expect(app.status).toContainText('Finished');
  // z-scores: the slope is 4.3205 · 0.45359237 · 3.45 and the intercept the mean weight in kg.
  const pounds = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];
  const mean = (pounds.reduce((sum, lb) => sum + lb, 0) / 15) * 0.45359237;
  const slope = 3.45 * Math.sqrt(56 / 3) * 0.45359237;
  expect(Number(await app.read('a'))).toBeCloseTo(slope, 2);
  expect(Number(await app.read('b'))).toBeCloseTo(mean, 2);
});

test(
  'a run without a first step says so, and offers no way that does not lead out',
  FLAT,
  async ({ app, page }) => {
    await app.open(
      'model=step&optimizer=adam&optimizer.lr=0.02&optimizer.eps=0&batch.size=2&seed=1',
    );
    await app.toEnd();
    await expect(app.status).toContainText('Diverged: stopped at step 0');
    await expect(app.status).toContainText('divides by 0');
    await expect(app.status).not.toContainText('η');
    await expect(app.readout('Learning rate now')).toHaveText('0.02');
    await expect(page.getByRole('heading', { name: /^Diverged/ })).toBeVisible();
    await expect(app.button(/^(?:Use η|Standardise)/)).toHaveCount(0);
  },
);

test('numbers of any length are shown whole', async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open('data=women&optimizer.lr=0.05&batch.size=2&seed=23');
  await app.toEnd();
  await expect(app.readout('b')).toHaveText(/10\S+/);
  const all = ['Step', 'Epoch', 'a', 'b', 'Loss', 'Gradient norm', 'Learning rate now'];
  for (const name of all) await expect(app.readout(name)).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const name of ['Step', 'Loss', 'a', 'b']) {
    await expect(app.readout(name)).toBeInViewport({ ratio: 1 });
  }
});
