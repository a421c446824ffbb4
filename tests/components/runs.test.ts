import { within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

/** The names in the list of runs, in its order. */
function listed(app: Downhill): readonly string[] {
  const list = app.page.getByRole('region', { name: 'Runs' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent ?? '');
}

async function choose(app: Downhill, name: string | RegExp, entry: string | RegExp) {
  await app.focus(name);
  await app.user.keyboard('{Enter}');
  await app.user.click(await app.page.findByRole('menuitem', { name: entry }));
}

test('a run is added, changed, hidden, shown alone and removed, and Back undoes each', async () => {
  const app = await open('seed=3');
  await app.press('Runs');
  await app.press('Add run');
  await until(() => expect(listed(app)).toEqual(['Run 1', 'Run 2']));
  app.fill('Learning rate', '0.2');
  await until(() => expect(listed(app)).toEqual(['η 0.001', 'η 0.2']));
  expect(app.link).toContain('run2.optimizer=sgd&run2.optimizer.lr=0.2&active=2');
  await app.press('Hide η 0.001');
  await until(() => expect(app.link).toContain('run1.hidden=true'));
  window.history.back();
  await until(() => expect(app.link).not.toContain('hidden'));
  await app.page.findByRole('button', { name: 'Hide η 0.001' });
  await choose(app, 'More for η 0.2', 'Remove');
  await until(() => expect(listed(app)).toEqual(['Run 1']));
  expect(app.link).not.toContain('run2');
});

test('three batches are lined up by the samples that they have seen', async () => {
  const app = await open('seed=3&optimizer.lr=0.05');
  await app.press('Runs');
  await choose(app, 'Line up', /^GD · mini-batch · SGD/);
  await until(() => expect(listed(app)).toEqual(['GD', 'Mini-batch 2', 'SGD 1']));
  await until(() => expect(app.link).toContain('view.lossAxis=samples'));
  await app.stepTo(2);
  const steps = within(app.page.getByRole('region', { name: 'Runs' })).getAllByText(/^step \d+$/);
  await until(() =>
    expect(steps.map(({ textContent }) => textContent)).toEqual(['step 2', 'step 6', 'step 10']),
  );
});

test('Undo of what changed the list alone leaves the page at its step, with the future that ended there', async () => {
  const app = await open(
    'optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=7&run2.optimizer.lr=0.2&run2.name=Other&step=17',
  );
  await app.shows('Step', '17');
  const undone = async () => {
    const { link } = app;
    await app.press('Undo');
    await until(() => expect(app.link).not.toBe(link));
    await app.shows('Step', '17');
  };
  await app.press('Hide Other');
  await until(() => expect(app.link).toContain('run2.hidden=true'));
  await undone();
  await app.press('Add run');
  await until(() => expect(app.link).toContain('run3'));
  await undone();
  app.fill('Learning rate', '0.1');
  await app.press('From step 17 on instead');
  await app.page.findByRole('button', { name: 'Keep as a run' });
  await app.press('Hide Other');
  await until(() => expect(app.link).toContain('run2.hidden=true'));
  await undone();
  const future = () => app.page.queryByRole('button', { name: 'Keep as a run' });
  expect(future()).not.toBeNull();
  // A future that is no run of its own any more is what it was.
  await app.press('Keep as a run');
  await until(() => expect(app.link).toContain('run3'));
  expect(future()).toBeNull();
  await undone();
  await until(() => expect(future()).not.toBeNull());
  // A change of the experiment is undone at the step where it was made.
  await app.press('Step forward', 2);
  app.fill('Learning rate', '0.3');
  await app.shows('Step', '19');
  await app.press('Undo');
  await until(() => expect(app.link).toContain('"lr":0.1'));
  await app.shows('Step', '19');
});

test('the focus of a run that is removed goes to the next, and of the last to the one before', async () => {
  const app = await open('seed=3&run2.seed=4&run3.seed=5&run4.seed=6');
  await until(() => expect(listed(app)).toEqual(['seed 3', 'seed 4', 'seed 5', 'seed 6']));
  const held = () => document.activeElement?.querySelector('b')?.textContent;
  for (const [removed, focused] of [
    ['seed 4', 'seed 5'],
    ['seed 6', 'seed 5'],
  ]) {
    await choose(app, `More for ${removed}`, 'Remove');
    await until(() => expect(listed(app)).not.toContain(removed));
    // What a menu does with the focus when it closes has been done.
    await app.frames(3);
    await until(() => expect(held()).toBe(focused));
  }
});

test('that a change of the objective is one of all runs is said, and of the training it is not', async () => {
  const app = await open('seed=3&run2.optimizer=sgd&run2.optimizer.lr=0.1&run3.seed=4');
  await until(() => expect(listed(app)).toHaveLength(3));
  await app.says('Idle: press Play');
  await app.select('Loss function', 'mae');
  await app.says('Idle: press Play. Changed for all 3 runs.');
  app.fill('Learning rate', '0.2');
  await app.says('Idle: press Play');
  await app.select('Data', 'noisy-line');
  await app.says('Idle: press Play. Changed for all 3 runs.');
});

test('of one run alone nothing is said of others', async () => {
  const app = await open('seed=3');
  await app.select('Loss function', 'mae');
  await app.says('Idle: press Play');
});

test.each([
  ['data=five-points&batch.size=full', /^Crawl, smooth, overshoot/],
  [
    'data=noisy-sine&model=sine&optimizer=adam&optimizer.lr=0.03',
    /^With η 0\.003, 0\.01, 0\.03, 0\.09\.$/,
  ],
])('the line-up of rates says what it makes: %s', async (link, said) => {
  const app = await open(link);
  await app.press('Runs');
  await app.focus('Line up');
  await app.user.keyboard('{Enter}');
  const entry = await app.page.findByRole('menuitem', { name: /^Four learning rates/ });
  expect(entry.querySelector('small')?.textContent).toMatch(said);
});
