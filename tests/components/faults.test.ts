import { afterEach, expect, test, vi } from 'vitest';
import { open, until } from './page.ts';

// What the browser refuses, the page says in a sentence and goes on without.

const undo: (() => void)[] = [];

/** Has something of the browser be otherwise until the test has ended. */
function put(target: object, name: string, descriptor: PropertyDescriptor) {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  undo.push(() => {
    if (own === undefined) Reflect.deleteProperty(target, name);
    else Object.defineProperty(target, name, own);
  });
}

/** What is told to the console is for whoever mends it. */
function expectTrouble() {
  put(console, 'error', { value: () => {} });
}

function putBack() {
  for (const act of undo.splice(0).toReversed()) act();
}

afterEach(putBack);

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

test('an address that is refused is said once, and the run that the panel shows is the one trained', async () => {
  const app = await open();
  put(window.history, 'pushState', { value: refuse });
  await app.select('Optimizer', 'adam');
  await until(() => expect(app.alerts.join()).toContain('The address bar could not take'));
  await app.toEnd();
  const mine = app.state();
  putBack();
  app.fill('Seed', '5');
  await until(() => expect(app.alerts).toEqual([]));
  app.fill('Seed', '23');
  await until(() => expect(app.link).toMatch(/optimizer=adam.*seed=23/));
  const other = await open(app.link);
  await other.toEnd();
  expect(other.state()).toEqual(mine);
});

test('in a frame no change is an entry of the history, by which Back would stay there', async () => {
  put(window, 'parent', { value: {} });
  const app = await open();
  const push = vi.fn();
  put(window.history, 'pushState', { value: push });
  await app.select('Optimizer', 'adam');
  await until(() => expect(app.link).toContain('optimizer=adam'));
  expect(push).not.toHaveBeenCalled();
});

test.each([
  { how: 'missing', storage: (): unknown => null },
  { how: 'forbidden', storage: refuse },
])('where storage is $how, theme and language are switched all the same', async ({ storage }) => {
  put(window, 'localStorage', { get: storage });
  const app = await open();
  await app.press('Dark theme');
  await until(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await until(() => expect(app.alerts.join()).toContain('This browser keeps nothing'));
  await app.press('한국어');
  await app.page.findByRole('button', { name: 'English' });
});

test('a browser without matchMedia has the page', async () => {
  put(window, 'matchMedia', { value: undefined, writable: true });
  const app = await open();
  await app.toEnd();
});

test('a browser without workers trains in the page, says so, and gets the same numbers', async () => {
  const link = 'data=noisy-sine&model=sine&epochs=9&seed=3';
  const usual = await open(link);
  await usual.toEnd();
  const mine = usual.state();
  put(globalThis, 'Worker', { value: undefined });
  const app = await open(link);
  await until(() => expect(app.alerts.join()).toContain('start no worker'));
  await app.toEnd();
  expect(app.state()).toEqual(mine);
});

test('training that has stopped says so, and goes on with Play', async () => {
  expectTrouble();
  const workers: EventTarget[] = [];
  const Usual = globalThis.Worker;
  const Mortal = class extends Usual {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
      if (workers.length <= 3) queueMicrotask(() => this.dispatchEvent(died()));
    }
  };
  put(globalThis, 'Worker', { value: Mortal });
  const app = await open();
  await app.says(/^Training stopped: the browser ended the worker/);
  await app.press('Play');
  await app.says('Running');
  await app.toEnd();
  await app.says(/^Finished after 240 steps/);
});

function died() {
  return Object.assign(new Event('error'), { message: 'out of memory' });
}

test('a bug in one picture is a sentence in its place, and the others live on', async () => {
  expectTrouble();
  const app = await open();
  await until(() => app.page.getByRole('group', { name: /^5 points and the line/ }));
  const { setAttribute } = Element.prototype as {
    setAttribute: (this: Element, ...args: string[]) => void;
  };
  const draw = {
    value(this: Element, ...args: string[]) {
      if (args[0] === 'd') throw new Error('a bug');
      setAttribute.apply(this, args);
    },
  };
  put(Element.prototype, 'setAttribute', draw);
  await app.press('Step forward');
  await until(() => expect(app.alerts.join()).toContain('something in it went wrong'));
  putBack();
  expectTrouble();
  await app.shows('Step', '1');
  await app.toEnd();
});

test('a reading that does not arrive leaves its chart as it is', async () => {
  expectTrouble();
  const app = await open();
  const point = await app.page.findByRole('button', { name: /^Point 1: / });
  vi.doMock('../../src/charts/shared/readings.ts', () => Promise.reject(new Error('no network')));
  point.focus();
  await until(() => expect(app.alerts.join()).toContain('A part of the page did not arrive'));
  vi.doUnmock('../../src/charts/shared/readings.ts');
  expect(app.page.getByRole('group', { name: /^5 points and the line/ }).contains(point)).toBe(
    true,
  );
});

const COPYING = {
  en: { share: 'Share link', copy: 'Copy this link:', close: 'Close' },
  ko: { share: '링크 공유', copy: '이 링크를 복사하세요:', close: '닫기' },
} as const;

test('what is copied by hand comes with what the frame lacks, where it is the frame that lacks it', async () => {
  put(window, 'isSecureContext', { value: true });
  const allows = (isAllowed: boolean) =>
    put(document, 'featurePolicy', {
      value: { allowsFeature: (name: string) => isAllowed || name !== 'clipboard-write' },
    });
  for (const language of ['en', 'ko'] as const) {
    const { share, copy, close } = COPYING[language];
    const app = await open('', { languages: [language] });
    put(navigator.clipboard, 'writeText', { value: refuse });
    const shows = async (isLacking: boolean) => {
      await app.press(share);
      await app.page.findByRole('textbox', { name: copy });
      const dialog = app.page.getByRole('dialog', { name: copy });
      await app.frames(3);
      await until(() =>
        expect(dialog.textContent.includes('allow="clipboard-write"')).toBe(isLacking),
      );
      await app.press(close);
      await until(() => expect(app.page.queryByRole('dialog')).toBeNull());
    };
    await shows(false);
    put(window, 'parent', { value: {} });
    // Not every browser can say what its frame allows.
    await shows(true);
    allows(false);
    await shows(true);
    allows(true);
    await shows(false);
    put(document, 'featurePolicy', { value: undefined });
    // Over http there is no clipboard for any frame.
    put(window, 'isSecureContext', { value: false });
    await shows(false);
    put(window, 'isSecureContext', { value: true });
    put(window, 'parent', { value: window });
  }
});
