import { within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drop } from '../support/drop.ts';
import {
  given,
  HIDDEN,
  LECTURE,
  openDropped,
  prefer,
  reload,
  serve,
  shown,
  stands,
} from './givenLecture.ts';
import { open, until } from './page.ts';

/** Who wants no motion is shown each stop at once. */
beforeEach(() => prefer('reduce'));

// A tab remembers its lecture.
afterEach(() => {
  window.sessionStorage.clear();
  vi.restoreAllMocks();
});

test('loaded anew it goes on with its scene, its stop and what it has shown', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await app.user.keyboard('{PageDown}{PageDown}{PageDown}');
  await stands(app, 1, 3, 3);
  await until(() => expect(app.link).toMatch(/&present$/));
  const before = shown(app);
  const loading = await reload();
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

test('a lesson that was opened amid a lecture stays open when the page is loaded anew', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await reload();
  const again = await open('lesson=stride.1&present');
  await until(() => expect(document.querySelector('[data-stage="question"]')).not.toBeNull());
  await until(() => expect(again.link).toMatch(/^lesson=stride\.1&.*&present$/));
  await again.frames(3);
  expect(document.querySelector('[data-stage="question"]')).not.toBeNull();
  // Beside it the lecture is still there.
  await again.press('Lectures');
  await again.press('Go on with it');
  await stands(again, 1, 0, 0);
  // With its own runs, and not those of the lesson.
  await until(() => expect(again.link).toMatch(/epochs=40&seed=7&present$/));
  await again.user.keyboard('{PageDown}');
  await stands(again, 1, 1, 0);
});

test('who shows the page to a room later on is not given the lecture of before', async () => {
  const app = await open();
  await openDropped(app);
  await stands(app, 1, 0, 0);
  await reload();
  // Left with its runs alone, and loaded anew like that.
  const again = await open('v=1&data=women&seed=5');
  await again.focus('Play');
  await again.user.keyboard('p');
  // What shows the room the page has come by then.
  await again.page.findByRole('button', { name: 'Lectures' });
  await again.frames(3);
  await until(() => expect(again.link).toMatch(/^v=1&data=women.*&present$/));
  await again.frames(3);
  expect(given()).toBeNull();
  // Nor does the next reload bring it back.
  const once = await open(again.link);
  await once.page.findByRole('button', { name: 'Lectures' });
  await until(() => expect(once.link).toMatch(/^v=1&data=women.*&present$/));
  await once.frames(3);
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

test('a lecture that does not come leaves the one that is given as it is', async () => {
  serve({ '/mine/two.json': JSON.stringify(LECTURE) });
  const app = await open('scenes=mine/two.json&present');
  await stands(app, 1, 0, 0);
  vi.stubGlobal('fetch', async () => new Response('absent', { status: 404 }));
  await app.press('Lectures');
  await app.press('Give the ready lecture');
  await until(() => expect(app.alerts.join()).toContain('lecture.json is not there'));
  const { useLecture } = await import('../../src/store/lecture.ts');
  expect(useLecture.getState().from).toBe('mine/two.json');
  await app.press('Go on with it');
  await stands(app, 1, 0, 0);
});

test('a file that is gone or too large says so, and one that is broken is still a lecture', async () => {
  const app = await open();
  const { bringJson, openLectureFile } = await import('../../src/app/lecture/opening.ts');
  const gone = async () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const lost = new File(['{}'], 'lost.json');
  Object.assign(lost, { text: gone, slice: () => Object.assign(new Blob(), { text: gone }) });
  const large = new File(['{}'], 'large.json');
  Object.defineProperty(large, 'size', { value: 60 * 1024 * 1024 });
  for (const [act, says] of [
    [() => openLectureFile(lost), 'lost.json cannot be read: it has changed or is gone'],
    [() => bringJson(lost), 'lost.json cannot be read: it has changed or is gone'],
    [
      () => openLectureFile(large),
      'large.json is too large for a lecture, which has at most 50 MiB',
    ],
  ] as const) {
    await act();
    const dialog = await app.page.findByRole('dialog', { name: 'Lecture' });
    await until(() => expect(dialog.textContent).toContain(says));
    await app.press('Close');
  }
  drop('broken.json', '{"title": "T", "scenes": [{"title": "S",}]}');
  await until(() => expect(app.alerts.join()).toContain('The file must be JSON of a lecture'));
  expect(app.page.queryByRole('dialog', { name: 'Your data' })).toBeNull();
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
