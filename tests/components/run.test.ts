import { expect, test } from 'vitest';
import { open, until } from './page.ts';

test('the first view says what to press, and Play runs to the end', async () => {
  const app = await open();
  expect(app.status).toBe('Idle: press Play');
  expect(app.read('Step')).toBe('0');
  await app.pick('Speed', 'max');
  await app.press('Play');
  await app.says(/Finished after 240 steps/);
  expect(app.read('Step')).toBe('240');
  expect(app.read('Epoch')).toBe('80');
  await until(() => app.button('Play'));
});

test('Play shows steps one after the other, and Pause stops it where it is', async () => {
  const app = await open();
  const shown: number[] = [];
  const readout = app.page.getByLabelText('Step', { selector: 'output' });
  new MutationObserver(() => shown.push(app.number('Step'))).observe(readout, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  // And a screen reader hears when it begins and where it ends, and nothing between.
  const heard: string[] = [];
  const live = '[role=status], [role=alert], [aria-live=polite], output:not([aria-live=off])';
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const { parentElement } = target;
      const region = (target instanceof Element ? target : parentElement)?.closest(live);
      const text = region?.textContent ?? '';
      if (region != null && text !== heard.at(-1)) heard.push(text);
    }
  }).observe(document.body, { characterData: true, childList: true, subtree: true });
  await app.pick('Speed', '30');
  await app.press('Play');
  await app.says('Running');
  await until(() => expect(app.number('Step')).toBeGreaterThan(5));
  await app.press('Pause');
  await app.says(/^Paused/);
  expect(heard).toEqual(['Running', app.status]);
  const stopped = app.state();
  expect(shown).toEqual(Array.from({ length: Number(stopped.Step) }, (_, i) => i + 1));
  expect(app.status).toMatch(new RegExp(`^Paused at step ${stopped.Step}\\b`));
  await app.frames(30);
  expect(app.state()).toEqual(stopped);
});

test('full batch ends on the closed form to the printed digits', async () => {
  const app = await open();
  await app.pick('Batch size', 'Full');
  app.fill('Learning rate', '0.2');
  app.fill('Epochs', '2000');
  await app.toEnd();
  await app.says(/Finished after 2000 steps/);
  // The least-squares line of the five points: 1.22 x + 0.57, with an MSE of 0.0438.
  expect(app.read('a')).toBe('1.220');
  expect(app.read('b')).toBe('0.570');
  expect(app.read('Loss')).toBe('0.0438');
});

test('Step forward and Step back are exact inverses', async () => {
  const app = await open();
  // At the start the gradient is that of the next step, which has been trained by then.
  await app.shows('Gradient norm', /next$/);
  const seen = [app.state()];
  for (let step = 1; step <= 7; step++) {
    await app.stepTo(step);
    seen.push(app.state());
  }
  expect(new Set(seen.map((state) => `${state.a} ${state.b}`)).size).toBe(8);
  for (let step = 6; step >= 0; step--) {
    await app.stepTo(step);
    expect(app.state()).toEqual(seen[step]);
  }
  expect(app.button('Step back').getAttribute('aria-disabled')).toBe('true');
});

test('three batches make an epoch of five points at size 2', async () => {
  const app = await open();
  const epochs: string[] = [];
  for (let step = 1; step <= 7; step++) {
    await app.stepTo(step);
    epochs.push(app.read('Epoch'));
  }
  expect(epochs).toEqual(['1', '1', '1', '2', '2', '2', '3']);
});

test('Reset goes back to the same start, and the same run follows', async () => {
  const app = await open();
  await app.stepTo(5);
  const fifth = app.state();
  await app.press('Reset');
  await app.shows('Step', '0');
  await app.stepTo(5);
  expect(app.state()).toEqual(fifth);
});

test('the scrub bar goes to any step, and To end to the last', async () => {
  const app = await open();
  await app.toEnd();
  const last = app.state();
  const scrub = app.page.getByRole('slider', { name: 'Position in the run' });
  app.fill(scrub, '17');
  await app.shows('Step', '17');
  app.fill(scrub, '240');
  await app.shows('Step', '240');
  expect(app.state()).toEqual(last);
});

test('at any step the update that comes next is written out before it is taken', async () => {
  const app = await open('seed=23&batch.size=2&optimizer=sgd&optimizer.lr=0.05&epochs=2');
  const title = () => app.page.getByRole('heading', { name: /^Step \d/ }).textContent;
  const formula = () => document.querySelector('.katex-html')?.textContent;
  await until(() => expect(title()).toBe('Step 1, next'));
  const first = { formula: formula(), norm: app.read('Gradient norm') };
  await app.stepTo(1);
  await until(() => expect(title()).toBe('Step 1 in numbers'));
  expect(formula()).toBe(first.formula);
  expect(`${app.read('Gradient norm')} next`).toBe(first.norm);
  await app.press('show next');
  await until(() => expect(title()).toBe('Step 2, next'));
  const second = formula();
  expect(second).not.toBe(first.formula);
  await app.press('show taken');
  await app.stepTo(2);
  await until(() => expect(formula()).toBe(second));
  await app.toEnd();
  await app.press('show next');
  await app.page.findByText('The run ends here: there is no next step.');
});
