// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { open, until } from './page.ts';

const RUN = 'v=1&data=five-points&optimizer=sgd&optimizer.lr=0.05&batch.size=2&seed=3';

/** Of the page around: whether the frame is scrolled into view. */
const view = { set: [] as ((isInSight: boolean) => void)[] };

class Observer {
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe() {
    const set = (isIntersecting: boolean) =>
      this.#tell([{ isIntersecting } as IntersectionObserverEntry], this as never);
    view.set.push(set);
    set(true);
  }
  disconnect() {}
}

beforeEach(() => {
  view.set.length = 0;
  vi.stubGlobal('IntersectionObserver', Observer);
});

const hash = () => window.location.hash;

test('an embed has no bar, and of the page what its address names', async () => {
  const app = await open(`${RUN}&embed&panels=loss,numbers&controls=rate`);
  expect(app.page.queryByRole('banner')).toBeNull();
  expect(app.page.queryByRole('button', { name: 'Share link' })).toBeNull();
  await app.page.findByRole('img', { name: /^Loss/ });
  expect(app.page.queryByRole('application')).toBeNull();
  await app.press('Step forward');
  expect(app.read('Step')).toBe('1');
  expect(app.status).toMatch(/^Paused at step 1/);
  // In a frame so narrow the settings come when they are called.
  if (app.page.queryByLabelText('Learning rate') === null) await app.press('Controls');
  await app.page.findByLabelText('Learning rate', { selector: 'input:not([type=range])' });
  expect(app.page.queryByRole('radiogroup', { name: 'Batch size' })).toBeNull();
});

test('what is changed in it stays an embed, and its corner leads to the whole page at the same', async () => {
  const app = await open(`${RUN}&embed&panels=numbers&controls=batch&keys=off`);
  if (app.page.queryByRole('radiogroup', { name: 'Batch size' }) === null) {
    await app.press('Controls');
  }
  await app.page.findByRole('radiogroup', { name: 'Batch size' });
  const entries = window.history.length;
  await app.pick('Batch size', '1');
  await until(() => expect(hash()).toContain('batch.size=1'));
  expect(hash()).toMatch(/&embed&panels=numbers&controls=batch&keys=off$/);
  expect(window.history.length).toBe(entries);
  await app.press('Step forward', 2);
  await until(() => expect(app.read('Step')).toBe('2'));
  const corner = app.page.getByRole<HTMLAnchorElement>('link', { name: 'Open the whole page' });
  corner.focus();
  await until(() => expect(corner.href).toContain('batch.size=1'));
  expect(corner.href).toMatch(/&step=2$/);
  expect(corner.href).not.toContain('embed');
});

test('with keys=off no key of the page does anything; without it they do', async () => {
  const off = await open(`${RUN}&embed&panels=numbers&keys=off`);
  await off.user.keyboard('{ArrowRight}{PageDown}');
  expect(off.read('Step')).toBe('0');
  const on = await open(`${RUN}&embed&panels=numbers`);
  await on.user.keyboard('{ArrowRight}');
  await until(() => expect(on.read('Step')).toBe('1'));
});

test('out of sight it has no pictures, and in sight again it has them as they were', async () => {
  const app = await open(`${RUN}&embed&panels=loss,numbers`);
  const charts = () => app.page.queryAllByRole('img', { name: /^Loss/ });
  await until(() => expect(charts()).toHaveLength(1));
  await app.press('Step forward', 3);
  for (const set of view.set) set(false);
  await until(() => expect(charts()).toHaveLength(0));
  expect(app.read('Step')).toBe('3');
  for (const set of view.set) set(true);
  await until(() => expect(charts()).toHaveLength(1));
});

test('`?embed` is the same, and what makes no sense in it is said in a sentence', async () => {
  const app = await open('?embed&panels=globe');
  expect(app.page.queryByRole('banner')).toBeNull();
  await until(() => expect(app.alerts.join()).toMatch(/panels.*globe/));
});
