import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, resize, until } from './page.ts';

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

// Not all that is stubbed: what the page itself has of it notes what is to be taken back on leaving.
afterEach(() => {
  vi.stubGlobal('parent', window);
});

const COURSE = 'https://course.example';

/** A page around this one: all that it is told of lessons, and a way to ask. */
function around() {
  const heard: Record<string, unknown>[] = [];
  const parent = {
    postMessage: (message: Record<string, unknown>, to: string) => {
      if (to === COURSE) heard.push(message);
    },
    focus: () => {},
  };
  vi.stubGlobal('parent', parent);
  const ask = (data: object) => {
    const event = Object.assign(new MessageEvent('message', { data, origin: COURSE }), {});
    Object.defineProperty(event, 'source', { value: parent });
    window.dispatchEvent(event);
  };
  const told = () => heard.filter(({ downhill, id }) => downhill === 'lesson' && id === undefined);
  const answer = (id: string) => heard.find((message) => message.id === id);
  return { ask, told, answer };
}

const hash = () => window.location.hash;

test('an embed has no bar, and of the page what its address names', async () => {
  const app = await open(`${RUN}&embed&panels=loss,numbers&controls=rate`);
  expect(app.page.queryByRole('banner')).toBeNull();
  expect(app.page.queryByRole('button', { name: 'Share link' })).toBeNull();
  await app.page.findByRole('img', { name: /^Loss/ });
  expect(app.page.queryByRole('application')).toBeNull();
  await app.press('Step forward');
  await app.shows('Step', '1');
  await app.says(/^Paused at step 1/);
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
  // What fills a screen or a sheet has no place in a frame: its keys are not taken.
  await on.user.keyboard('p.q{ArrowRight}');
  await until(() => expect(on.read('Step')).toBe('2'));
  expect(document.documentElement.dataset.presenting).toBeUndefined();
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

test('the page around is told of a lesson from its opening to its end, and opens and leaves it', async () => {
  const { ask, told, answer } = around();
  const done = { guess: 0, isDone: true, facts: {} };
  window.localStorage.setItem('downhill.lessons', JSON.stringify({ 'stuck.1': done }));
  const app = await open(`${RUN}&embed&keys=off&origins=${COURSE}`);
  ask({ downhill: 'lesson', id: 'none', lesson: 'alchemy' });
  ask({ downhill: 'lesson', id: 'beyond', lesson: 'paths', beat: 3 });
  await until(() => expect(answer('beyond')?.faults).toEqual(['beat: a whole number from 1 to 2']));
  expect(answer('none')).toMatchObject({ downhill: 'faults' });
  expect(told()).toEqual([]);

  ask({ downhill: 'lesson', id: 'open', lesson: 'stuck', beat: 2 });
  const here = { downhill: 'lesson', lesson: 'stuck', beat: 2, beats: 2 };
  const opened = { ...here, is: 'opened' };
  await until(() => expect(told()).toEqual([opened, { ...here, is: 'beat', isMet: false }]));
  expect(answer('open')).toEqual({ downhill: 'done', id: 'open' });
  // It is the page's own lesson, without its bar.
  expect(app.page.queryByRole('button', { name: 'Share link' })).toBeNull();
  await app.page.findByRole('link', { name: 'Open the whole page' });
  await until(() => expect(hash()).toMatch(/^#lesson=stuck\.2&.*&embed/));

  await app.user.click(await app.page.findByRole('radio', { name: 'exactly 0' }));
  await app.press('Guess');
  await app.press('Show me');
  const met = { ...here, is: 'met', guess: 2, answer: 2 };
  await until(() => expect(told().slice(2)).toEqual([met, { ...here, is: 'finished' }]));
  await app.press('Back');
  const first = { ...here, beat: 1 };
  await until(() => expect(told().slice(4)).toEqual([{ ...first, is: 'beat', isMet: true }]));

  ask({ downhill: 'lesson', lesson: null });
  await until(() => expect(told().slice(5)).toEqual([{ ...first, is: 'left' }]));
  // The way back to it, which else the bar has.
  await app.press('Lessons');
  const again = [
    { ...first, is: 'opened' },
    { ...first, is: 'beat', isMet: true },
  ];
  await until(() => expect(told().slice(6)).toEqual(again));
});

test('each ask for a lesson that cannot be fetched is told of, and one that then comes is opened', async () => {
  const { ask, told } = around();
  await open(`${RUN}&embed&origins=${COURSE}`);
  const { CHAPTERS } = await import('../../src/lessons/registry.ts');
  const fetching = vi.spyOn(CHAPTERS.stuck, 'load');
  const here = { downhill: 'lesson', lesson: 'stuck', beat: 1 };
  const absent = { ...here, is: 'absent' };
  for (const asks of [1, 2]) {
    fetching.mockRejectedValueOnce(new Error('no network'));
    ask(here);
    await until(() => expect(told()).toEqual(Array.from({ length: asks }, () => absent)));
  }
  ask(here);
  const opened = { ...here, beats: 2, is: 'opened' };
  await until(() => expect(told().slice(2, 3)).toEqual([opened]));
});

test('a frame that is too small for a lesson says so, and shows its picture', async () => {
  resize(400, 300);
  const app = await open('lesson=stride.1&embed');
  await app.page.findByText(/^This frame has no room for the lesson/);
  await app.shows('Loss', '1.000');
  expect(app.page.queryByRole('heading', { name: 'Subtract it as it is' })).toBeNull();
  resize(800, 600);
  const roomy = await open('lesson=stride.1&embed');
  await roomy.page.findByRole('heading', { name: 'Subtract it as it is' });
});
