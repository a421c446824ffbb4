import { expect, test } from 'vitest';
import { open, until } from './page.ts';

test('η = 10 ends diverged, with the step and the reason', async () => {
  const app = await open();
  await app.pick('Batch size', 'Full');
  app.fill('Learning rate', '10');
  await app.pick('Speed', 'max');
  await app.press('Play');
  await app.says(/Diverged: stopped at step/);
  expect(app.status).toContain('η = 10');
  expect(app.status).toContain('2/λmax = 0.277');
  await until(() => app.button('Play'));
  // Play paused by itself while the loss was within a million times the first.
  const [, first, last] = /from (\S+(?: × 10\S+)?) to (\S+(?: × 10\S+)?)\./.exec(app.status) ?? [];
  expect(first).toMatch(/\d/);
  expect(last).toMatch(/\d/);
  expect(app.read('Loss')).toBe(last);
});

test('Play goes on past the pause, and the run ends at its last finite step', async () => {
  const app = await open('optimizer=sgd&optimizer.lr=10&epochs=2000&seed=23');
  await app.pick('Speed', 'max');
  await app.press('Play');
  await app.says(/^Diverged/);
  const paused = app.number('Step');
  await app.press('Play');
  await app.says(/64-bit/);
  expect(app.number('Step')).toBeGreaterThan(paused + 20);
  for (const text of Object.values(app.state())) expect(text).not.toMatch(/NaN|∞|Infinity/);
});

test('To end passes the pause before a divergence at once', async () => {
  const app = await open('optimizer=sgd&optimizer.lr=10&epochs=2000&seed=23');
  await app.toEnd();
  expect(app.status).toContain('64-bit');
  // No arrow begins within what is drawn: there is no scale to tell of.
  const scale = () => app.page.queryByRole('button', { name: /^Scale of the arrows/ });
  await until(() => app.button('Show the whole path'));
  expect(scale()).toBeNull();
  await app.press('Reset');
  await app.shows('Step', '0');
  await app.stepTo(1);
  await until(() => expect(scale()).not.toBeNull());
});

test('a run that came back under a million times the first loss is not said to be about to pass it', async () => {
  const app = await open(
    'data.points=1.5,52;2,58;4,1e3;6,91;7,95&optimizer.lr=0.05&batch.size=2&seed=23',
  );
  await app.toEnd();
  await app.says(/^Diverged at step 28\. The loss went from 208565 to 9\.37 × 10⁷\./);
  expect(app.status).toMatch(/On the way it passed a million times the first loss\.$/);
});

test('the button with half the limit mends it', async () => {
  const app = await open();
  await app.pick('Batch size', 'Full');
  app.fill('Learning rate', '10');
  await app.toEnd();
  const mend = await app.page.findByRole('button', { name: /^Use η = / });
  // 2/λmax = 0.2769, and 0.14 would be more than half of it: each step would overshoot.
  expect(mend.textContent).toBe('Use η = 0.13');
  await app.user.click(mend);
  await until(() => expect(app.control('Learning rate').value).toBe('0.13'));
  expect(app.rate).toBe('η 0.13, smooth, stability limit 2/λmax = 0.277');
  await app.says('Idle: press Play');
  await app.toEnd();
  expect(app.status).toContain('Finished');
});

test('what goes when it is pressed leaves the focus on Play', async () => {
  const app = await open('batch.size=full&optimizer.lr=1&zzz=1');
  await app.toEnd();
  // The fault of the link, the card put away, the card of a run that is no more.
  for (const name of ['Close', 'Put away', /^Use η = /]) {
    if (name instanceof RegExp) {
      app.fill('Learning rate', '2');
      await app.toEnd();
    }
    const button = await app.page.findByRole('button', { name });
    button.focus();
    await app.user.keyboard('{Enter}');
    await until(() => expect(button.isConnected).toBe(false));
    expect(document.activeElement).toBe(app.button('Play'));
  }
});

test('Standardise x mends women in cm, where η = 0.05 diverges', async () => {
  const app = await open('data=women&optimizer=sgd&optimizer.lr=0.05&epochs=200&seed=1');
  await app.toEnd();
  expect(app.status).toContain('Diverged');
  await app.press('Standardise x');
  await app.says('Idle: press Play');
  await app.toEnd();
  expect(app.status).toContain('Finished');
  // z-scores: the slope is 4.3205 · 0.45359237 · 3.45 and the intercept the mean weight in kg.
  const pounds = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];
  const mean = (pounds.reduce((sum, lb) => sum + lb, 0) / 15) * 0.45359237;
  const slope = 3.45 * Math.sqrt(56 / 3) * 0.45359237;
  expect(app.number('a')).toBeCloseTo(slope, 2);
  expect(app.number('b')).toBeCloseTo(mean, 2);
});

test('a run without a first step says so, and offers no way that does not lead out', async () => {
  const app = await open(
    'model=step&optimizer=adam&optimizer.lr=0.02&optimizer.eps=0&batch.size=2&seed=1',
  );
  await app.toEnd();
  expect(app.status).toContain('Diverged: stopped at step 0');
  expect(app.status).toContain('divides by 0');
  expect(app.status).not.toContain('η');
  expect(app.read('Learning rate now')).toBe('0.02');
  expect(await app.page.findByRole('heading', { name: /^Diverged/ })).toBeTruthy();
  expect(app.page.queryAllByRole('button', { name: /^(?:Use η|Standardise)/ })).toEqual([]);
});
