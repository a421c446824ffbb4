// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drop } from '../support/drop.ts';
import { open, until } from './page.ts';
import type { Downhill } from './page.ts';

function prefer(motion: 'reduce' | 'no-preference') {
  const { settings } = Reflect.get(window, 'happyDOM') as {
    settings: { device: { prefersReducedMotion: string } };
  };
  settings.device.prefersReducedMotion = motion;
}

/** Who wants no motion is shown each stop at once. */
beforeEach(() => prefer('reduce'));

// A tab remembers its lecture.
afterEach(() => {
  window.sessionStorage.clear();
  vi.restoreAllMocks();
});

const FIVE = { data: { preset: 'five-points' }, seed: 7, epochs: 40 };

const LECTURE = {
  title: { en: 'Two scenes', ko: '두 장면' },
  scenes: [
    {
      title: 'Down',
      experiment: { ...FIVE, optimizer: { type: 'sgd', lr: 0.05 } },
      hides: ['minimum', 'best', 'values'],
      presses: ['options', 3, 'values', 'answer', ['minimum', 'best'], 'end'],
      question: {
        ask: 'How far?',
        options: ['not at all', 'a little'],
        answer: 'B',
        explain: 'Because it goes down.',
        misconception: 'It jumps.',
      },
      notes: 'Speak slowly.',
      exam: { ask: 'What is a step?', answer: 'An update.' },
    },
    {
      title: { en: 'Side by side', ko: '나란히' },
      link: '#v=1&data=five-points&seed=7&epochs=9&optimizer=sgd&optimizer.lr=0.1&run2.optimizer=adam&view=top&view.lossScale=linear',
      presses: [5],
    },
  ],
};

function given() {
  return document.querySelector('[data-room="given"]');
}

/** In the place of a number. */
const HIDDEN = /hidden for now/;

/** All of what a room sees that a press may change. */
function shown(app: Downhill) {
  const article = given()?.querySelector('article');
  return {
    scene: article?.dataset.scene,
    pressed: article?.dataset.pressed,
    text: article?.textContent,
    step: app.read('Step'),
    a: app.read('a'),
    loss: app.read('Loss'),
    link: app.link,
  };
}

async function stands(app: Downhill, scene: number, pressed: number, step: number) {
  await until(() => {
    const now = shown(app);
    expect([now.scene, now.pressed, now.step]).toEqual([
      String(scene),
      String(pressed),
      String(step),
    ]);
  });
}

async function openDropped(app: Downhill, lecture: object = LECTURE) {
  drop('scenes.json', JSON.stringify(lecture));
  await app.press('Give it');
}

/** The file server beside the page: its public folder, and these files. */
function serve(files: Readonly<Record<string, string>> = {}) {
  const all = { '/lecture.json': readFileSync('public/lecture.json', 'utf8'), ...files };
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href);
    const text = new Map(Object.entries(all)).get(url.pathname);
    return new Response(text ?? 'absent', { status: text === undefined ? 404 : 200 });
  });
  return fetched;
}

const STANDS: readonly (readonly [scene: number, pressed: number, step: number])[] = [
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 3],
  [1, 3, 3],
  [1, 4, 3],
  [1, 5, 3],
  [1, 6, 40],
  [2, 0, 0],
  [2, 1, 5],
];

test('a dropped lecture is given press by press, and each press is undone exactly', async () => {
  const app = await open();
  await openDropped(app);
  const seen: ReturnType<typeof shown>[] = [];
  for (const [i, place] of STANDS.entries()) {
    if (i > 0) await app.user.keyboard('{PageDown}');
    await stands(app, ...place);
    // The address is written a moment later.
    const ofScene =
      place[0] === 1 ? /epochs=40&seed=7&present$/ : /epochs=9&.*&view=top&.*present$/;
    await until(() => expect(app.link).toMatch(ofScene));
    seen.push(shown(app));
  }
  expect(seen[0].text).toBe('Two scenes · 1 / 2DownHow far?');
  expect(seen[1].text).toContain('not at all');
  expect(seen[2].a).toMatch(HIDDEN);
  expect(seen[3].a).toMatch(/^[−\d.]+$/);
  expect(seen[3].text).not.toContain('Because');
  expect(seen[4].text).toContain('Right answer: a little');
  expect(seen[4].text).toContain('Because it goes down.');
  expect(seen[7].link).toContain('run2.optimizer=adam');
  // At the end there is nothing more.
  await app.user.keyboard('{PageDown}');
  await stands(app, 2, 1, 5);
  for (let i = seen.length - 2; i >= 0; i--) {
    await app.user.keyboard('{PageUp}');
    await stands(app, ...STANDS[i]);
    await until(() => expect(shown(app)).toEqual(seen[i]));
  }
  await app.user.keyboard('{PageUp}');
  await stands(app, 1, 0, 0);
});

test('the code for phones hides what the scene still hides', async () => {
  const app = await open();
  await openDropped(app);
  const hides: (string | null)[] = [];
  for (const [i, place] of STANDS.slice(0, 6).entries()) {
    if (i > 0) await app.user.keyboard('{PageDown}');
    await stands(app, ...place);
    if (i % 5 > 0 && i !== 3) continue;
    await app.user.keyboard('q');
    const { textContent } = await app.page.findByRole('dialog', { name: 'This very page' });
    hides.push(/&hide=([a-z,]+)/.exec(textContent ?? '')?.[1] ?? null);
    await app.user.keyboard('q');
  }
  expect(hides).toEqual(['minimum,best,values', 'minimum,best', null]);
});

test('what was changed by hand amid a scene is put back by the next press', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}{PageDown}');
  await stands(app, 1, 2, 3);
  await app.user.keyboard('{Escape}{Escape}');
  // Who has left the room sees all of it.
  await app.shows('a', /^[−\d.]+$/);
  app.fill('Learning rate', '0.2');
  await until(() => expect(app.link).toContain('optimizer.lr=0.2'));
  await app.focus('Play');
  await app.user.keyboard('p');
  await stands(app, 1, 2, 3);
  await until(() => expect(app.link).toContain('optimizer.lr=0.05'));
  await until(() => expect(app.read('a')).toMatch(HIDDEN));
});

test('a press plays to its stop, and the next one is there at once', async () => {
  prefer('no-preference');
  const app = await open();
  await openDropped(app, {
    title: 'T',
    scenes: [{ ...LECTURE.scenes[0], presses: [3, 'end', 1] }],
  });
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 1, 3);
  await app.user.keyboard('{PageDown}');
  await until(() => {
    expect(app.number('Step')).toBeGreaterThan(3);
    expect(app.number('Step')).toBeLessThan(40);
  });
  // The screen stands still until the key has been heard.
  const request: typeof requestAnimationFrame = Reflect.get(window, 'requestAnimationFrame');
  const held: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => held.push(callback));
  await app.user.keyboard('{PageDown}');
  vi.stubGlobal('requestAnimationFrame', request);
  for (const callback of held) request(callback);
  // Far fewer than the rest would take to be played.
  await app.frames(8);
  expect(shown(app)).toMatchObject({ scene: '1', pressed: '2', step: '40' });
  // Back to a step before is no way that is played.
  await app.user.keyboard('{PageDown}');
  await stands(app, 1, 3, 1);
});

test('loaded anew it goes on with its scene, its stop and what it has shown', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}{PageDown}{PageDown}');
  await stands(app, 1, 3, 3);
  await until(() => expect(app.link).toMatch(/&present$/));
  const before = shown(app);
  const loading = vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ type: 'reload' } as PerformanceNavigationTiming]);
  const again = await open(app.link);
  await stands(again, 1, 3, 3);
  await until(() => expect(shown(again)).toEqual(before));
  await again.user.keyboard('{PageUp}');
  await stands(again, 1, 2, 3);
  await until(() => expect(again.read('a')).toMatch(HIDDEN));
  // Another link opened in the tab is not that lecture.
  loading.mockReturnValue([]);
  const other = await open('v=1&data=five-points&seed=3&present');
  await until(() => expect(other.read('Step')).toBe('0'));
  await other.frames(3);
  expect(given()).toBeNull();
});

test('the ready lecture is one press away, in the person’s language', async () => {
  const fetched = serve();
  const app = await open('', { languages: ['ko'] });
  await app.press('레슨');
  await app.press('준비된 강의 시작');
  await until(() => expect(given()?.textContent).toContain('경사 하강법 20분 · 1 / 11손실 곡면'));
  expect(fetched).toEqual([new URL('/lecture.json', window.location.href).href]);
  await until(() => expect(app.link).toMatch(/&scenes=lecture\.json&present$/));
});

test('a link names a lecture of the page’s own site, and no other', async () => {
  const fetched = serve({ '/mine/two.json': JSON.stringify(LECTURE) });
  const app = await open('scenes=mine/two.json&present');
  await stands(app, 1, 0, 0);
  await until(() =>
    expect(app.link).toMatch(/^v=1&data=five-points.*&scenes=mine\/two\.json&present$/),
  );
  for (const [address, says] of [
    ['//example.org/a.json', /no file of this site/],
    ['/absent.json', /\/absent\.json is not there/],
  ] as const) {
    const next = await open(`scenes=${encodeURIComponent(address)}`);
    const dialog = await next.page.findByRole('dialog', { name: 'Lecture' });
    await until(() => expect(dialog.textContent).toMatch(says));
    expect(given()).toBeNull();
    await until(() => expect(next.link).not.toContain('scenes='));
  }
  expect(fetched.map((url) => new URL(url).host)).toEqual([
    window.location.hostname,
    window.location.hostname,
  ]);
});

test('what of a file cannot be read is said by its place before it is given', async () => {
  const app = await open();
  const [first, second] = LECTURE.scenes;
  drop(
    'faulty.json',
    JSON.stringify({
      ...LECTURE,
      scenes: [{ ...first, hides: ['minimum', 'bowl'], presses: [3, 41] }, second],
    }),
  );
  const dialog = await app.page.findByRole('dialog', { name: 'Lecture' });
  const alert = await within(dialog).findByRole('alert');
  expect([...alert.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'scenes[0].hides[1] must be one of best, minimum, floor, values, zones, advice, path, surface, got "bowl"',
    'scenes[0].presses[1] must be a step of this run, a whole number from 0 to 40, got 41',
  ]);
  await app.press('Give it');
  await stands(app, 1, 0, 0);
});

test('JSON that is no lecture is data, as before', async () => {
  const app = await open();
  drop('points.json', '{"x":[1,2,3],"y":[2,4,7]}');
  await app.page.findByRole('dialog', { name: 'Your data' });
  expect(app.page.queryByRole('dialog', { name: 'Lecture' })).toBeNull();
});
